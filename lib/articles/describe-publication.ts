import type { AccessRefusal } from '#lib/accounts/policy.ts'
import type { PublicationRefusal } from '#lib/articles/decide-publication.ts'
import { describeAccessRefusal } from '#lib/articles/describe-access.ts'
import { formatLongDay } from '#lib/dates.ts'
import { describeGate, type EvidenceRefusal } from '#lib/evidence/gate.ts'

/** Everything that can keep an article from being published, withdrawn or scheduled. */
export type DeskRefusal =
  | AccessRefusal
  | PublicationRefusal
  | EvidenceRefusal
  | { kind: 'article-not-found' }
  | { kind: 'stale-version'; version: number }
  | { kind: 'correction-not-found' }
  | { kind: 'not-published' }
  | { kind: 'reason-missing' }
  | { kind: 'redirect-leads-nowhere' }
  | { kind: 'content-changed' }
  | { kind: 'not-in-future' }
  | { kind: 'already-scheduled' }
  | { kind: 'schedule-not-found' }
  | { kind: 'unexpected' }

/** Why it was not done, in a sentence or two for the editor who asked for it. */
export function describeDeskRefusal(refusal: DeskRefusal): string {
  switch (refusal.kind) {
    case 'article-not-found':
      return 'There is no such article.'
    case 'stale-version':
      return 'Somebody changed the article in between. Look at it again, then decide.'
    case 'already-published':
      return 'Readers had this article before. Say how it changed.'
    case 'not-published-yet':
      return 'Readers never had this article, so this is its first publication, not a change.'
    case 'nothing-changed':
      return 'Readers have exactly this text already.'
    case 'incomplete':
      return refusal.gaps.join(' ')
    case 'evidence-open':
      return describeGate(refusal)
    case 'embargoed':
      return `The article is under embargo until ${formatLongDay(refusal.until)} (${refusal.zone}).`
    case 'not-reviewed':
      return 'No reviewer approved exactly this text. Send it to review, or publish it without one and say why.'
    case 'not-minor':
      return `This is more than a minor change: ${refusal.reasons.join(' ')}`
    case 'reason-too-short':
      return `Say why it cannot wait for a review, in at least ${refusal.minLength} characters. The reason is kept.`
    case 'correction-not-found':
      return 'The correction that this one should replace is not there, or was replaced already.'
    case 'not-published':
      return 'Readers do not have this article, so there is nothing to withdraw.'
    case 'reason-missing':
      return 'Say why the article is withdrawn. Readers are told.'
    case 'redirect-leads-nowhere':
      return 'Readers can only be sent to another article that is published. Its address begins with /articles/.'
    case 'content-changed':
      return 'The text is not the one that was scheduled.'
    case 'not-in-future':
      return 'This instant has passed. Choose a later one.'
    case 'already-scheduled':
      return 'This is scheduled already. Change its time or cancel it.'
    case 'schedule-not-found':
      return 'This is no longer scheduled.'
    case 'unexpected':
      return 'Something went wrong on our side. The operator’s log says what.'
    default:
      return describeAccessRefusal(refusal)
  }
}
