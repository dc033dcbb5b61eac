'use client'

import { type ReactNode, useId } from 'react'
import { useFieldState, useFormCameBack } from '#components/admin/form-context.client.tsx'
import type { Choice } from '#components/admin/SelectField.client.tsx'
import styles from './ChoiceGroup.module.css'

/** One question with several boxes to tick under one name; what is wrong with the answer is said once. */
export function ChoiceGroup({
  name,
  label,
  hint,
  choices,
  chosen,
}: {
  name: string
  label: ReactNode
  hint?: ReactNode
  choices: Choice[]
  chosen: readonly string[]
}) {
  const id = useId()
  const { typed, problem } = useFieldState(name)
  const cameBack = useFormCameBack()
  const ticked = cameBack ? (typed ?? '').split('\n') : chosen
  return (
    <fieldset className={styles.group} aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend className={styles.label}>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
      {choices.map(({ value, label }) => (
        <label key={value} className={styles.choice}>
          <input
            type="checkbox"
            name={name}
            value={value}
            key={String(cameBack)}
            defaultChecked={ticked.includes(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
