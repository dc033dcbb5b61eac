'use client'

import { type ChangeEvent, useState } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { RiskFigure } from '#components/article/RiskFigure.tsx'
import { SourcesField } from '#components/editor/cite/SourcesField.client.tsx'
import { useChosenSources } from '#components/editor/cite/use-chosen-sources.client.tsx'
import { FormSheet } from '#components/editor/forms/FormSheet.client.tsx'
import { ProposedFigures } from '#components/editor/forms/ProposedFigures.tsx'
import type { NodeFormProps } from '#components/editor/node-forms.ts'
import { readOneOf } from '#lib/editor/attr-values.ts'
import {
  type ArmDraft,
  emptyFigure,
  type FigureDraft,
  findFigureProblem,
  showFigure,
  toFigure,
  toFigureDraft,
} from '#lib/references/figure-draft.ts'
import type { ProposedFigure } from '#lib/references/propose-figure.ts'
import styles from './RiskFigureForm.module.css'

/** A comparison drawn from data: the same number of people in every arm, a time, a population, a source. */
export function RiskFigureForm({ attrs, update, remove, close }: NodeFormProps<'riskFigure'>) {
  const chosen = useChosenSources(attrs?.references ?? [])
  const [draft, setDraft] = useState<FigureDraft>(() => (attrs ? toFigureDraft(attrs) : emptyFigure))
  const change = (part: Partial<FigureDraft>) => setDraft((before) => ({ ...before, ...part }))
  const changeArm = (place: number, part: Partial<ArmDraft>) =>
    change({ arms: draft.arms.map((arm, at) => (at === place ? { ...arm, ...part } : arm)) })
  const typed = (name: 'title' | 'timeFrame' | 'population' | 'note') => ({
    name,
    value: draft[name],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      change({ [name]: event.target.value }),
  })
  const use = (figure: ProposedFigure) =>
    setDraft({ ...toFigureDraft({ ...figure, note: null, references: [] }), note: draft.note })
  const read = () => {
    const problem = findFigureProblem(draft, chosen.ids.length)
    if (problem === null) update(toFigure(draft, chosen.ids))
    return problem
  }
  const shown = showFigure(draft)
  return (
    <>
      <SourcesField
        chosen={chosen}
        title="Sources"
        none="A risk figure names the source of its numbers. Choose it first: its findings fill the figure in."
        most={20}
      />
      <ProposedFigures sources={chosen.sources} use={use} />
      <FormSheet isNew={attrs === null} read={read} remove={remove} close={close}>
        <TextField
          label="Title"
          hint="What is counted: “Alive at 5 years”."
          maxLength={500}
          {...typed('title')}
        />
        <SelectField
          name="denominator"
          label="Counted in"
          hint="The same number of people in every arm."
          value={String(draft.denominator)}
          onChange={(event) =>
            change({ denominator: readOneOf(Number(event.target.value), [100, 1_000]) ?? 100 })
          }
          choices={[
            { value: '100', label: '100 people' },
            { value: '1000', label: '1,000 people' },
          ]}
        />
        <fieldset className={styles.arms}>
          <legend>Arms</legend>
          {draft.arms.map((arm, place) => (
            <div key={arm.key} className={styles.arm}>
              <TextField
                name={`label-${arm.key}`}
                label={`Arm ${place + 1}: who`}
                value={arm.label}
                maxLength={500}
                onChange={(event) => changeArm(place, { label: event.target.value })}
              />
              <TextField
                name={`count-${arm.key}`}
                label={`How many in ${draft.denominator.toLocaleString('en-GB')}`}
                inputMode="decimal"
                value={arm.count}
                onChange={(event) => changeArm(place, { count: event.target.value })}
              />
              {draft.arms.length > 1 && (
                <Button
                  type="button"
                  look="quiet"
                  aria-label={`Remove arm ${place + 1}`}
                  onClick={() => change({ arms: draft.arms.filter(({ key }) => key !== arm.key) })}
                >
                  Remove
                </Button>
              )}
            </div>
          ))}
          {draft.arms.length < 4 && (
            <Button
              type="button"
              look="plain"
              onClick={() =>
                change({
                  arms: [
                    ...draft.arms,
                    { key: Math.max(...draft.arms.map(({ key }) => key)) + 1, label: '', count: '' },
                  ],
                })
              }
            >
              Add an arm
            </Button>
          )}
        </fieldset>
        <TextField
          label="Time"
          hint="“after 5 years”, “each year”: without it a count means nothing."
          maxLength={500}
          {...typed('timeFrame')}
        />
        <TextField
          label="In whom"
          hint="“Adults with untreated advanced melanoma”."
          maxLength={500}
          {...typed('population')}
        />
        <TextArea
          label="Note"
          hint="Stands under the figure; may stay empty."
          rows={2}
          maxLength={1_000}
          {...typed('note')}
        />
        <section aria-label="As readers see it" className={styles.preview}>
          <RiskFigure data={shown} />
        </section>
      </FormSheet>
    </>
  )
}
