import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { EvidenceAnswerForm, labelAnswer } from '#components/admin/EvidenceAnswerForm.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { Day } from '#components/ui/Day.tsx'
import type { AnswerView, OpenPointView, PointView } from '#lib/evidence/evidence-screen.views.ts'
import type { FormAction } from '#lib/form-state.ts'
import styles from './EvidencePart.module.css'

const weights = { blocks: 'Blocks', asks: 'Asks', informs: 'Informs' } as const

/** One point of the check: what the rule says, about which words, what to do, and who answers for it. */
export function EvidencePoint({
  point,
  answers = [],
  contentHash,
  answer,
  withdrawOf,
}: {
  point: PointView | OpenPointView
  /** Given for a point that somebody answers for. */
  answers?: AnswerView[]
  contentHash: string
  answer: FormAction
  withdrawOf: (dispositionId: string) => FormAction
}) {
  const { ruleId, ruleName, severity, sentence, message, remedy, editorPath, grave } = point
  const open = 'answer' in point ? point : null
  return (
    <li className={styles.point} id={`point-${point.fingerprint}`}>
      <p className={styles.head}>
        <span className={severity === 'blocks' ? styles.blocks : styles.asks}>{weights[severity]}</span>{' '}
        <b className={styles.rule}>{ruleId}</b> {ruleName}
        {grave && ' · takes two people'}
      </p>
      {sentence && (
        <blockquote className={styles.sentence}>
          <p>{sentence}</p>
        </blockquote>
      )}
      <p>{message}</p>
      <p className={styles.quiet}>
        {answers.length === 0 && `${remedy} `}
        <a href={editorPath}>Show in the text</a>
      </p>
      {answers.map((one) => (
        <Answer key={one.id} answer={one} withdraw={withdrawOf(one.id)} />
      ))}
      {open?.ended && (
        <p className={styles.quiet}>
          {open.ended.answer.byName} answered for it until <Day date={open.ended.since} short />: “
          {open.ended.answer.reason}”
        </p>
      )}
      {open?.first && (
        <>
          <Answer answer={open.first} withdraw={withdrawOf(open.first.id)} />
          <p className={styles.quiet}>It takes a second person, and one of the two a medical reviewer.</p>
        </>
      )}
      {open?.answer && <AnswerForm point={open} contentHash={contentHash} answer={answer} />}
      {open?.refusal && <p className={styles.quiet}>{open.refusal}</p>}
    </li>
  )
}

function AnswerForm({
  point,
  contentHash,
  answer,
}: {
  point: OpenPointView
  contentHash: string
  answer: FormAction
}) {
  return (
    <details className={styles.answer}>
      <summary>{labelAnswer(point)}</summary>
      <EvidenceAnswerForm key={point.fingerprint} point={point} contentHash={contentHash} answer={answer} />
    </details>
  )
}

function Answer({ answer, withdraw }: { answer: AnswerView; withdraw: FormAction }) {
  const { kind, byName, at, expiresAt, reason, mayWithdraw } = answer
  return (
    <div className={styles.given}>
      <p>
        <strong>
          {kind === 'override' ? 'Overridden' : 'Accepted'} by {byName}
        </strong>
        , <Day date={at} short />
        {expiresAt ? (
          <>
            , until <Day date={expiresAt} short />
          </>
        ) : (
          ', while the sentence stands'
        )}
        . “{reason}”
      </p>
      {mayWithdraw && (
        <details className={styles.answer}>
          <summary>Take it back</summary>
          <ActionForm action={withdraw} submit="Take it back" look="plain">
            <TextArea name="reason" label="Why" rows={2} hint="At least 10 characters." />
          </ActionForm>
        </details>
      )}
    </div>
  )
}
