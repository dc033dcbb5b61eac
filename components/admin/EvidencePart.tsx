import { EvidencePoint } from '#components/admin/EvidencePoint.tsx'
import { SidePart } from '#components/admin/SidePart.tsx'
import type { EvidenceScreen, OpenPointView, PointView } from '#lib/evidence/evidence-screen.views.ts'
import type { PublishingPart } from '#lib/evidence/points.ts'
import type { FormAction } from '#lib/form-state.ts'
import { formatMoment } from '#lib/previews/format-moment.ts'
import styles from './EvidencePart.module.css'

/** Where this part begins on a screen. */
export const evidenceAnchor = 'evidence'

/** The commands on answers to one article's points. */
export type EvidenceActions = { answer: FormAction; withdrawOf: (dispositionId: string) => FormAction }

const parts: Record<PublishingPart, string> = {
  day: 'Publishing gives it its date.',
  card: 'The card is made when it is published.',
  note: 'Say what changed in the form that publishes it.',
  word: 'A review of this exact text, a minor change, or your reason in the form that publishes it.',
}

/** The evidence check of a draft: what is left, what was answered by whom, and what the rules did not find. */
export function EvidencePart({
  screen,
  actions,
  zone,
}: {
  screen: EvidenceScreen
  actions: EvidenceActions
  zone: string
}) {
  const { contentHash, blocks, asks, accepted, atPublishing, informs, passed } = screen
  return (
    <SidePart title="Evidence check" count={screen.leftCount}>
      <p id={evidenceAnchor} className={styles.line}>
        <strong>{screen.left}</strong> Checked with rule set {screen.ruleSet},{' '}
        {formatMoment(screen.checkedAt, zone)}.
      </p>
      <Points title="Block publication" points={blocks} contentHash={contentHash} actions={actions} />
      <Points title="Want an answer" points={asks} contentHash={contentHash} actions={actions} />
      {accepted.length > 0 && (
        <details className={styles.more} open={accepted.length <= 3}>
          <summary>Accepted ({accepted.length})</summary>
          <ol className={styles.points}>
            {accepted.map(({ point, answers }) => (
              <EvidencePoint
                key={point.fingerprint}
                point={point}
                answers={answers}
                contentHash={contentHash}
                answer={actions.answer}
                withdrawOf={actions.withdrawOf}
              />
            ))}
          </ol>
        </details>
      )}
      {atPublishing.length > 0 && (
        <details className={styles.more}>
          <summary>Settled when it is published ({atPublishing.length})</summary>
          <ul className={styles.plain}>
            {atPublishing.map(({ point, part }) => (
              <li key={point.fingerprint}>
                <Rule point={point} /> {point.message} {parts[part]}
              </li>
            ))}
          </ul>
        </details>
      )}
      {informs.length > 0 && (
        <details className={styles.more}>
          <summary>For information ({informs.length})</summary>
          <ul className={styles.plain}>
            {informs.map((point) => (
              <li key={point.fingerprint}>
                <Rule point={point} /> {point.message}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details className={styles.more}>
        <summary>Rules that found nothing ({passed.length})</summary>
        <ul className={styles.passed}>
          {passed.map(({ ruleId, name }) => (
            <li key={ruleId}>
              <b className={styles.rule}>{ruleId}</b> {name}
            </li>
          ))}
        </ul>
      </details>
    </SidePart>
  )
}

/** So many points are shown at once; more wait behind their heading, so that the way on is not far below. */
const shownAtOnce = 5

function Points({
  title,
  points,
  contentHash,
  actions,
}: {
  title: string
  points: OpenPointView[]
  contentHash: string
  actions: EvidenceActions
}) {
  if (points.length === 0) return null
  return (
    <details className={styles.more} open={points.length <= shownAtOnce}>
      <summary>
        {title} ({points.length})
      </summary>
      <ol className={styles.points}>
        {points.map((point) => (
          <EvidencePoint
            key={point.fingerprint}
            point={point}
            contentHash={contentHash}
            answer={actions.answer}
            withdrawOf={actions.withdrawOf}
          />
        ))}
      </ol>
    </details>
  )
}

function Rule({ point: { ruleId, ruleName } }: { point: PointView }) {
  return (
    <>
      <b className={styles.rule}>{ruleId}</b> {ruleName}.
    </>
  )
}
