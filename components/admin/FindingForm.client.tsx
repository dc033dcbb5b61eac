'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import type { FormState } from '#lib/form-state.ts'
import type { Finding } from '#lib/references/finding.views.ts'
import { describeFinding, type FindingFacts } from '#lib/references/finding-words.ts'
import styles from './FindingForm.module.css'
import fieldStyles from './SourceFields.module.css'

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  referenceId: string
  version: number
  /** The finding to change; null for a new one. */
  finding: Finding | null
  beside?: ReactNode
}

/** One line of the ledger, entered at the source, with the sentence it makes. */
export function FindingForm({ action, referenceId, version, finding, beside }: Props) {
  const [draft, setDraft] = useState<FindingFacts | null>(finding)
  const follow = (event: FormEvent<HTMLDivElement>) => {
    const form = event.currentTarget.closest('form')
    if (form) setDraft(readDraft(new FormData(form)))
  }
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value)
  return (
    <ActionForm action={action} submit={finding ? 'Save the finding' : 'Add the finding'} beside={beside}>
      <input type="hidden" name="referenceId" value={referenceId} />
      <input type="hidden" name="version" value={version} />
      {finding && <input type="hidden" name="findingId" value={finding.id} />}
      <div onInput={follow} className={fieldStyles.fields}>
        <div className={fieldStyles.whole}>
          <TextField
            name="outcome"
            label="What was counted or measured"
            hint="In your own words: “alive at 5 years with pembrolizumab”."
            defaultValue={finding?.outcome}
            maxLength={300}
          />
        </div>
        <div className={fieldStyles.row}>
          <TextField name="figure" label="Figure" inputMode="decimal" defaultValue={shown(finding?.figure)} />
          <TextField
            name="unit"
            label="Unit"
            hint="percent, months, hazard ratio …"
            defaultValue={finding?.unit}
          />
          <TextField
            name="intervalLow"
            label="95 % interval from"
            inputMode="decimal"
            defaultValue={shown(finding?.intervalLow)}
          />
          <TextField
            name="intervalHigh"
            label="to"
            inputMode="decimal"
            defaultValue={shown(finding?.intervalHigh)}
          />
        </div>
        <div className={fieldStyles.whole}>
          <TextField
            name="population"
            label="In whom"
            hint="“adults with untreated advanced melanoma”"
            defaultValue={finding?.population}
            maxLength={300}
          />
        </div>
        <TextField
          name="comparator"
          label="Against"
          hint="What it was compared with; may stay empty."
          defaultValue={finding?.comparator ?? ''}
        />
        <TextField
          name="comparatorFigure"
          label="Figure there"
          hint="In the same unit."
          inputMode="decimal"
          defaultValue={shown(finding?.comparatorFigure)}
        />
        <SelectField
          name="measure"
          label="Absolute or relative"
          hint="Relative: a ratio or a change against something else."
          defaultValue={finding?.measure ?? ''}
          choices={[
            { value: '', label: 'Choose …' },
            { value: 'absolute', label: 'Absolute' },
            { value: 'relative', label: 'Relative' },
          ]}
        />
        <div className={fieldStyles.whole}>
          <TextArea
            name="note"
            label="Note"
            hint="For colleagues: table, page, what to beware of."
            defaultValue={finding?.note ?? ''}
            rows={2}
          />
        </div>
      </div>
      <p className={styles.preview} aria-live="polite">
        <span className={styles.label}>It will read</span>{' '}
        {draft?.outcome ? describeFinding(draft) : 'as one sentence, as soon as there is a figure.'}
      </p>
    </ActionForm>
  )
}

function readDraft(form: FormData): FindingFacts {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const number = (name: string) => {
    const typed = text(name).replace(/[\s,]/g, '').replace('−', '-')
    return typed === '' || Number.isNaN(Number(typed)) ? null : Number(typed)
  }
  return {
    outcome: text('outcome'),
    figure: number('figure') ?? 0,
    unit: text('unit'),
    intervalLow: number('intervalLow'),
    intervalHigh: number('intervalHigh'),
    population: text('population'),
    comparator: text('comparator') || null,
    comparatorFigure: number('comparatorFigure'),
    measure: text('measure') === 'relative' ? 'relative' : 'absolute',
    note: null,
  }
}
