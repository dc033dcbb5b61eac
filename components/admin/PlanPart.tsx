import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import { TimeFields } from '#components/admin/TimeFields.tsx'
import type { PlanLine } from '#lib/articles/publish-screen.views.ts'
import type { FormAction } from '#lib/form-state.ts'
import { formatMoment } from '#lib/previews/format-moment.ts'
import styles from './PublishPanel.module.css'

/** What an article is to do at an hour, with the way to move it or give it up. */
export function PlanPart({
  plan,
  cancel,
  reschedule,
}: {
  plan: PlanLine
  cancel: FormAction
  reschedule: FormAction
}) {
  const what = plan.action === 'publish' ? 'Publication' : 'Withdrawal'
  return (
    <SidePart title={plan.failure === null ? `${what} scheduled` : `${what} did not happen`}>
      <p className={styles.line}>
        {formatMoment(plan.dueAt, plan.zone)}, by {plan.byName}. {plan.failure}
      </p>
      {plan.mayChange && (
        <>
          {plan.failure === null && (
            <details className={styles.disclosure}>
              <summary>Choose another time</summary>
              <ActionForm action={reschedule} submit="Change the time">
                <TimeFields zone={plan.zone} local={plan.local} />
              </ActionForm>
            </details>
          )}
          <ActionForm
            action={cancel}
            submit={plan.failure === null ? `Cancel the ${what.toLowerCase()}` : 'I have seen it'}
            look="plain"
          />
        </>
      )}
    </SidePart>
  )
}
