import { Day } from '#components/ui/Day.tsx'
import type { ArticleCheck, ReaderAnswer, ReaderPoint } from '#lib/evidence/article-check.ts'
import styles from './CheckList.module.css'

/** Each point that an article was published with, the rule that asks about it, and who answers for it and why. */
export function CheckList({ check }: { check: ArticleCheck }) {
  const { points, ruleSet, passedCount } = check
  return (
    <>
      <p className={styles.about}>
        Before an article is published, a program looks at it with rules about sources, figures, harms, names
        and wording. What it finds is put right, or an editor says why it may stand, and that is printed here.
        The rules see much, but not everything: that they find nothing does not make an article true. Rule set{' '}
        {ruleSet} was used on <Day date={check.checkedAt} />; {passedCount} of its rules found nothing.
      </p>
      {points.length === 0 ? (
        <p className={styles.about}>No point was left open, so nobody had to answer for one.</p>
      ) : (
        <ol className={styles.list}>
          {points.map((point) => (
            <Point key={point.fingerprint} point={point} />
          ))}
        </ol>
      )}
    </>
  )
}

function Point({ point }: { point: ReaderPoint }) {
  const { ruleId, ruleName, sentence, message, answers, endedAt } = point
  return (
    <li className={styles.point}>
      <h2 className={styles.title}>
        <span className={styles.rule}>{ruleId}</span> {ruleName}
      </h2>
      {sentence && (
        <blockquote className={styles.sentence}>
          <p>{sentence}</p>
        </blockquote>
      )}
      <p>{message}</p>
      {answers.map((answer) => (
        <Answer key={`${answer.byName} ${answer.at.getTime()}`} answer={answer} />
      ))}
      {endedAt && (
        <p className={styles.ended}>
          <strong>
            Nobody has answered for this since <Day date={endedAt} />.
          </strong>{' '}
          It waits for the editors.
        </p>
      )}
    </li>
  )
}

function Answer({ answer: { byName, at, expiresAt, reason, overrides } }: { answer: ReaderAnswer }) {
  return (
    <dl className={styles.answer}>
      <dt>Reason</dt>
      <dd>{reason}</dd>
      <dt>{overrides ? 'Overridden by' : 'Accepted by'}</dt>
      <dd>{byName}</dd>
      <dt>On</dt>
      <dd>
        <Day date={at} />
      </dd>
      <dt>Until</dt>
      <dd>{expiresAt ? <Day date={expiresAt} /> : 'This sentence changes'}</dd>
    </dl>
  )
}
