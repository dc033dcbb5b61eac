import type { ReactNode } from 'react'
import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { PlanPart } from '#components/admin/PlanPart.tsx'
import { PublishForm } from '#components/admin/PublishForm.tsx'
import { Remarks } from '#components/admin/Remarks.tsx'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import { StateSteps } from '#components/admin/StateSteps.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { TimeFields } from '#components/admin/TimeFields.tsx'
import { WhenFields } from '#components/admin/WhenFields.tsx'
import { Day } from '#components/ui/Day.tsx'
import type { PublishScreen } from '#lib/articles/publish-screen.views.ts'
import { countOf } from '#lib/desk/describe-line.ts'
import type { FormState } from '#lib/form-state.ts'
import { formatMoment } from '#lib/previews/format-moment.ts'
import styles from './PublishPanel.module.css'

type Action = (before: FormState, form: FormData) => Promise<FormState>

/** Every command on the publication of one article, bound to it. */
export type PublishActions = {
  submit: Action
  recall: Action
  publish: Action
  embargo: Action
  withdraw: Action
  restore: Action
  rename: Action
  assign: Action
  cancelOf: (scheduleId: string) => Action
  rescheduleOf: (scheduleId: string) => Action
}

/** The next step of an article towards readers, and quietly everything else that can be decided about it. */
export function PublishPanel({
  screen,
  actions,
  reportId,
  left,
}: {
  screen: PublishScreen
  actions: PublishActions
  /** The reader's report that brought the editor here. */
  reportId: string | null
  /** What the evidence check still asks for, beside the button. */
  left: ReactNode
}) {
  const { may, state, version, gaps, submission, plans, embargo, zone, responsibleId } = screen
  const report = screen.reports.find(({ id }) => id === reportId) ?? null
  const anyone = [{ value: '', label: 'Whichever reviewer takes it up' }]
  const isReady = screen.approved || state === 'scheduled'
  return (
    <div className={styles.panel}>
      <StateSteps state={state} />
      <Standing screen={screen} />
      {embargo && <p className={styles.line}>Embargo until {formatMoment(embargo.until, embargo.zone)}.</p>}
      {plans.map((plan) => (
        <PlanPart
          key={plan.id}
          plan={plan}
          cancel={actions.cancelOf(plan.id)}
          reschedule={actions.rescheduleOf(plan.id)}
        />
      ))}
      {screen.returned && (
        <SidePart title={`Returned by ${screen.returned.byName}`}>
          <blockquote className={styles.words}>{screen.returned.comments}</blockquote>
          <p className={styles.line}>
            <Day date={screen.returned.at} />.{' '}
            <a href={`/admin/articles/${screen.articleId}`}>Change the text</a>, then send it to review again.
          </p>
        </SidePart>
      )}
      {report && !screen.hasChanges && (
        <SidePart title="A reader reported a mistake">
          <blockquote className={styles.words}>{report.message}</blockquote>
          <p className={styles.line}>
            <a href={`/admin/articles/${screen.articleId}`}>Correct the text</a> first; then publish it here
            as a correction that answers this report.
          </p>
        </SidePart>
      )}
      {gaps.length > 0 && (
        <SidePart title="to settle before readers may see it" count={gaps.length}>
          <Remarks open remarks={gaps.map((sentence) => ({ sentence }))} />
        </SidePart>
      )}
      {may['article.submit'] && !isReady && (screen.hasChanges || !screen.shownNumber) && (
        <SidePart title="Send to review">
          <ActionForm action={actions.submit} submit="Send to review">
            <Version version={version} />
            <SelectField
              name="reviewerId"
              label="Reviewer"
              defaultValue={screen.reviewers[0]?.id ?? ''}
              choices={[...screen.reviewers.map(({ id, name }) => ({ value: id, label: name })), ...anyone]}
            />
            <TextArea name="note" label="A note for the reviewer" rows={2} />
          </ActionForm>
        </SidePart>
      )}
      {submission && (
        <SidePart title="In review">
          <p className={styles.line}>
            With {submission.reviewerName ?? 'whichever reviewer takes it up'}.{' '}
            {submission.note && `“${submission.note}”`}
          </p>
          {may['article.recall'] && (
            <ActionForm action={actions.recall} submit="Take it back" look="plain">
              <Version version={version} />
            </ActionForm>
          )}
        </SidePart>
      )}
      <PublishForm screen={screen} publish={actions.publish} report={report} left={left} />
      <div className={styles.more}>
        {may['article.embargo'] && (
          <More title="Embargo">
            <ActionForm action={actions.embargo} submit="Set the embargo" look="plain">
              <TimeFields zone={zone} hint="Leave the date empty to lift it." />
            </ActionForm>
          </More>
        )}
        {may['article.assign'] && (
          <More title="Who answers for it">
            <ActionForm action={actions.assign} submit="Assign" look="plain">
              <SelectField
                name="userId"
                label="Responsible editor"
                defaultValue={responsibleId ?? ''}
                choices={[
                  { value: '', label: 'Nobody' },
                  ...screen.editors.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            </ActionForm>
          </More>
        )}
        {may['article.rename'] && (
          <More title="Address">
            <ActionForm action={actions.rename} submit="Change the address" look="plain">
              <Version version={version} />
              <TextField
                name="slug"
                label="After /articles/"
                defaultValue={screen.slug}
                hint="Whoever comes to the old address is sent to the new one, for ever. No other article can have it."
              />
            </ActionForm>
          </More>
        )}
        {may['article.withdraw'] && screen.shownNumber !== null && (
          <More title="Withdraw">
            <ActionForm action={actions.withdraw} submit="Withdraw the article" look="grave">
              <Version version={version} />
              <TextArea name="reason" label="Why, for readers" />
              <TextField
                name="redirectTo"
                label="Send readers to another article instead"
                hint="Its address, such as /articles/sleep. Leave empty to tell them the reason."
              />
              <WhenFields zone={zone} />
            </ActionForm>
          </More>
        )}
        {may['article.restore'] && (
          <ActionForm action={actions.restore} submit="Take it back to the desk">
            <Version version={version} />
          </ActionForm>
        )}
      </div>
    </div>
  )
}

/** The version that a form is about, sent with it. */
function Version({ version }: { version: number }) {
  return <input type="hidden" name="version" value={version} />
}

function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={styles.disclosure}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

function Standing({ screen }: { screen: PublishScreen }) {
  const { articleId, shown, shownNumber, hasChanges, approved, version, shortHash, openThreads } = screen
  return (
    <>
      <p className={styles.line}>
        {shown ? (
          <>
            Readers have <a href={shown.path}>version {shownNumber}</a> since <Day date={shown.since} />
            {hasChanges ? '; the draft differs from it.' : ', the same as the draft.'}
          </>
        ) : (
          'Readers cannot see this article.'
        )}{' '}
        {approved
          ? `This exact text (${shortHash}) is approved.`
          : 'No reviewer has approved this exact text.'}{' '}
        Draft {version}.
      </p>
      {openThreads > 0 && (
        <p className={styles.line}>
          <a href={`/admin/articles/${articleId}/review#comments`}>
            {openThreads} open {countOf(openThreads, 'comment')}
          </a>
        </p>
      )}
    </>
  )
}
