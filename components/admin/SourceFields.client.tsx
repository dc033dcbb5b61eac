'use client'

import { type ChangeEvent, useState } from 'react'
import { CheckField } from '#components/admin/CheckField.client.tsx'
import { useFieldState } from '#components/admin/form-context.client.tsx'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { type NeededFact, referenceNeeds } from '#lib/references/reference-needs.ts'
import { isReferenceKind, referenceKinds } from '#lib/references/reference-words.ts'
import type { SourceFieldValues } from '#lib/references/source-form.ts'
import styles from './SourceFields.module.css'

const kindChoices = [
  { value: '', label: 'Choose …' },
  ...Object.entries(referenceKinds).map(([value, label]) => ({ value, label })),
]

/** Everything that is known of a source, field by field; what its kind cannot do without says so. */
export function SourceFields({ values }: { values: SourceFieldValues }) {
  const { typed } = useFieldState('kind')
  const [chosen, setChosen] = useState(values.kind)
  const kind = typed ?? chosen
  const needs = isReferenceKind(kind) ? referenceNeeds[kind] : []
  const name = (field: NeededFact, label: string) => {
    const need = needs.find((one) => one.some((fact) => fact === field))
    if (!need) return label
    return `${label} (${need.length === 1 ? 'needed' : `needed, or ${otherNames(need, field)}`})`
  }
  const choose = (event: ChangeEvent<HTMLSelectElement>) => setChosen(event.target.value)
  return (
    <div className={styles.fields}>
      <SelectField
        name="kind"
        label="Kind"
        choices={kindChoices}
        defaultValue={values.kind}
        onChange={choose}
      />
      <div className={styles.whole}>
        <TextField name="title" label={name('title', 'Title')} defaultValue={values.title} />
      </div>
      <div className={styles.whole}>
        <TextArea
          name="authors"
          label={name('authors', 'Authors')}
          hint="One a line, family name first: “Reck M”. An organisation stands as it calls itself."
          defaultValue={values.authors}
          rows={3}
        />
        <CheckField name="moreAuthors" label="and others (et al)" defaultChecked={values.moreAuthors} />
      </div>
      <TextField
        name="containerTitle"
        label={name('containerTitle', 'Journal or paper')}
        defaultValue={values.containerTitle}
      />
      <TextField name="publisher" label={name('publisher', 'Published by')} defaultValue={values.publisher} />
      <div className={styles.row}>
        <TextField name="year" label={name('year', 'Year')} inputMode="numeric" defaultValue={values.year} />
        <TextField name="volume" label={name('volume', 'Volume')} defaultValue={values.volume} />
        <TextField name="issue" label="Issue" defaultValue={values.issue} />
        <TextField name="pages" label="Pages" defaultValue={values.pages} />
      </div>
      <TextField name="doi" label={name('doi', 'DOI')} hint="In any spelling." defaultValue={values.doi} />
      <TextField
        name="pmid"
        label={name('pmid', 'PubMed number')}
        hint="The digits, or the address."
        defaultValue={values.pmid}
      />
      <TextField
        name="url"
        label={name('url', 'Address on the web')}
        inputMode="url"
        defaultValue={values.url}
      />
      <TextField
        name="accessedOn"
        label={name('accessedOn', 'Read on')}
        type="date"
        defaultValue={values.accessedOn}
      />
      <TextField name="isbn" label={name('isbn', 'ISBN')} defaultValue={values.isbn} />
      <TextField
        name="sampleSize"
        label="People in the study"
        inputMode="numeric"
        defaultValue={values.sampleSize}
      />
    </div>
  )
}

const factWords: Record<NeededFact, string> = {
  title: 'a title',
  authors: 'an author',
  containerTitle: 'a journal',
  publisher: 'a publisher',
  year: 'a year',
  volume: 'a volume',
  doi: 'a DOI',
  pmid: 'a PubMed number',
  isbn: 'an ISBN',
  url: 'an address',
  accessedOn: 'a day',
}

function otherNames(need: readonly NeededFact[], field: NeededFact): string {
  return need
    .filter((fact) => fact !== field)
    .map((fact) => factWords[fact])
    .join(' or ')
}
