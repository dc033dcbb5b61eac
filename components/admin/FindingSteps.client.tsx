'use client'

import { Button } from '#components/admin/Button.tsx'
import { Problem } from '#components/admin/Problem.tsx'
import { refuseUnanswered, useAnswered } from '#components/admin/use-answered.client.tsx'
import { type FormState, untouched } from '#lib/form-state.ts'
import styles from './FindingSteps.module.css'

/** Moves a finding in the ledger, or takes it out. */
export function FindingSteps({
  action,
  target,
  outcome,
  first,
  last,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>
  target: { referenceId: string; version: number; findingId: string }
  /** What the finding is about, for those who hear the buttons. */
  outcome: string
  first: boolean
  last: boolean
}) {
  const [state, send, pending] = useAnswered(action, untouched, refuseUnanswered)
  return (
    <form action={send} className={styles.steps}>
      {state.kind === 'refused' && <Problem>{state.problem}</Problem>}
      {Object.entries(target).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {!first && (
        <Button look="quiet" name="step" value="up" busy={pending} aria-label={`Move up: ${outcome}`}>
          Up
        </Button>
      )}
      {!last && (
        <Button look="quiet" name="step" value="down" busy={pending} aria-label={`Move down: ${outcome}`}>
          Down
        </Button>
      )}
      <Button look="quiet" name="step" value="remove" busy={pending} aria-label={`Remove: ${outcome}`}>
        Remove
      </Button>
    </form>
  )
}
