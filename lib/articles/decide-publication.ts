import type { ArticleContent } from '#lib/articles/article.ts'
import { listHeadings } from '#lib/document/outline.ts'
import { listDanglingMarkers } from '#lib/document/sources.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** How a revision differs from the one readers have now. */
export type Change =
  | { kind: 'first' }
  | { kind: 'minor'; note: string | null }
  | { kind: 'meaning'; note: string }
  /** `reportIds` are readers' reports that it answers: they are settled with it. */
  | { kind: 'correction'; note: string; correction: NewCorrection; reportIds?: string[] }

/** A mistake readers saw, in words for readers. `supersedesId` names the correction it puts right. */
export type NewCorrection = {
  supersedesId?: number
  severity: 'clarification' | 'correction' | 'safety'
  was: string
  isNow: string
  reason: string
}

/** Fewer characters than this explain nothing to whoever reads the log in a year. */
export const minReasonLength = 40

/** Why an article may not be published as it stands. */
export type PublicationRefusal =
  | { kind: 'already-published'; revisionNumber: number }
  | { kind: 'not-published-yet' }
  | { kind: 'nothing-changed' }
  /** What is missing, each in a sentence an editor can act on. */
  | { kind: 'incomplete'; gaps: string[] }
  | { kind: 'embargoed'; until: Date; zone: string }
  /** Nobody approved exactly this text. */
  | { kind: 'not-reviewed' }
  /** Called minor, and more than that; each reason in a sentence. */
  | { kind: 'not-minor'; reasons: string[] }
  | { kind: 'reason-too-short'; minLength: number }

/** What the decision looks at; everything is read under the article's lock. */
export type PublicationCase = {
  contentHash: string
  /** What readers have; null while they have nothing. */
  published: { number: number; contentHash: string } | null
  /** The newest revision there ever was, also of an article that was withdrawn; 0 for none. */
  lastNumber: number
  gaps: string[]
  embargo: { until: Date; zone: string } | null
  /** Whether the newest review of exactly this content approved it. */
  approved: boolean
  /** Why the change is more than minor (`listMinorObjections`); looked at only when it is called minor. */
  minorObjections: string[]
}

/** What an editor asks for. `withoutReview` is for what nobody has approved: the reason is kept. */
export type WantedPublication = { change: Change; withoutReview?: { reason: string }; at: Date }

/** As which revision, and with what reason when nobody has reviewed it. */
export type GrantedPublication = { revisionNumber: number; unreviewedReason: string | null }

/**
 * Whether the article may be published as it stands, as which revision number, and on whose word: a review of exactly
 * this text, the smallness of the change, or an editor's reason.
 */
export function decidePublication(
  article: PublicationCase,
  { change, withoutReview, at }: WantedPublication,
): Result<GrantedPublication, PublicationRefusal> {
  const { published, lastNumber, gaps, embargo } = article
  if (gaps.length > 0) return refuse({ kind: 'incomplete', gaps })
  if (lastNumber === 0 && change.kind !== 'first') return refuse({ kind: 'not-published-yet' })
  if (lastNumber > 0 && change.kind === 'first') {
    return refuse({ kind: 'already-published', revisionNumber: lastNumber })
  }
  if (published?.contentHash === article.contentHash) return refuse({ kind: 'nothing-changed' })
  if (embargo && embargo.until > at) return refuse({ kind: 'embargoed', ...embargo })
  const granted = { revisionNumber: lastNumber + 1, unreviewedReason: null }
  if (article.approved) return succeed(granted)
  if (withoutReview) {
    const reason = withoutReview.reason.trim()
    if (reason.length < minReasonLength)
      return refuse({ kind: 'reason-too-short', minLength: minReasonLength })
    return succeed({ ...granted, unreviewedReason: reason })
  }
  if (change.kind !== 'minor') return refuse({ kind: 'not-reviewed' })
  if (article.minorObjections.length > 0)
    return refuse({ kind: 'not-minor', reasons: article.minorObjections })
  return succeed(granted)
}

/** Characters a description needs to say something, and may have to be shown whole. Source: X cuts at 200 (developer.x.com). */
const description = { min: 70, max: 200 }

/** What the content lacks before readers may see it, in sentences; empty when it is complete. */
export function listGaps(content: ArticleContent): string[] {
  return findGaps(content).map(({ sentence }) => sentence)
}

/** A part that is missing, and the rules of the evidence check that say so, too. */
export type Gap = { sentence: string; ruleIds: string[] }

/** The same, with the rules that also look at each part. */
export function findGaps(content: ArticleContent): Gap[] {
  const { length } = content.description.trim()
  const emptyHeadings = listHeadings(content.body).filter(({ text }) => text === '').length
  const markers = listDanglingMarkers(content.body).map(({ raw }) => raw ?? 'an empty marker')
  const checks: [missing: boolean, sentence: string, ...ruleIds: string[]][] = [
    [content.standfirst.trim() === '', 'The standfirst is missing.'],
    [
      length < description.min || length > description.max,
      `The description has ${length} characters; it needs ${description.min} to ${description.max}.`,
      'M2',
    ],
    [content.topicIds.length === 0, 'No topic is set.'],
    [content.authorIds.length === 0, 'No author is named.', 'R1'],
    [content.aiUse === null, 'The use of AI is not stated.', 'R4'],
    [content.body.content.length === 0, 'The body is empty.'],
    [
      emptyHeadings > 0,
      `${emptyHeadings} ${emptyHeadings === 1 ? 'heading is' : 'headings are'} empty.`,
      'S1',
      'S2',
    ],
    [markers.length > 0, `Markers without a source: ${markers.join(', ')}.`, 'C1'],
  ]
  return checks.flatMap(([missing, sentence, ...ruleIds]) => (missing ? [{ sentence, ruleIds }] : []))
}
