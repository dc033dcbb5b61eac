'use client'

import { SelectField } from '#components/admin/SelectField.client.tsx'
import type { Choosable } from '#lib/editor/editor.views.ts'
import styles from './PanelParts.module.css'

/** Several of a list, in an order that counts: each can be moved up and taken out, the rest is added from below. */
export function ChoiceList({
  legend,
  hint,
  all,
  chosen,
  most,
  change,
}: {
  legend: string
  hint?: string
  all: Choosable[]
  chosen: string[]
  most: number
  change: (chosen: string[]) => void
}) {
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? 'Someone no longer listed'
  const left = all.filter(({ id }) => !chosen.includes(id))
  const moveUp = (index: number) => {
    const [one] = chosen.slice(index, index + 1)
    if (one !== undefined) change(chosen.toSpliced(index, 1).toSpliced(index - 1, 0, one))
  }
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {hint && <p className={styles.quiet}>{hint}</p>}
      <ol className={styles.chosen}>
        {chosen.map((id, index) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            {index > 0 && (
              <button
                type="button"
                className={styles.small}
                aria-label={`Move ${nameOf(id)} up`}
                onClick={() => moveUp(index)}
              >
                ↑
              </button>
            )}
            <button
              type="button"
              className={styles.small}
              aria-label={`Take out ${nameOf(id)}`}
              onClick={() => change(chosen.filter((other) => other !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      {chosen.length < most && left.length > 0 && (
        <SelectField
          name={legend}
          label={`Add to ${legend.toLowerCase()}`}
          value=""
          onChange={({ target }) => target.value !== '' && change([...chosen, target.value])}
          choices={[
            { value: '', label: 'Choose' },
            ...left.map(({ id, name, note }) => ({ value: id, label: note ? `${name}, ${note}` : name })),
          ]}
        />
      )}
    </fieldset>
  )
}
