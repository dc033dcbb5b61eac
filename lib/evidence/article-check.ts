import { assertNever } from '#lib/assert-never.ts'
import { addDays } from '#lib/dates.ts'
import { type Disposition, standingOf } from '#lib/evidence/disposition.ts'

/** So many days after an answer has ended, readers are told. Source: the editorial model (gate and override). */
export const graceDays = 7

/** A point that a published revision was let out with. */
export type PublishedPoint = {
  fingerprint: string
  ruleId: string
  ruleName: string
  blocks: boolean
  grave: boolean
  /** The words of the article; null when it is about the article as a whole. */
  sentence: string | null
  message: string
}

/** An answer as readers see it. */
export type ReaderAnswer = {
  byName: string
  at: Date
  expiresAt: Date | null
  reason: string
  overrides: boolean
}

/** A point that somebody answered for, and whether the answer still holds. */
export type ReaderPoint = PublishedPoint & {
  answers: ReaderAnswer[]
  /** Since when nobody answers for it; null while somebody does. */
  endedAt: Date | null
}

/** What readers are told of the evidence check of what they read. It never says that an article is true. */
export type ArticleCheck = {
  ruleSet: string
  checkedAt: Date
  passedCount: number
  points: ReaderPoint[]
  /** Who answers or answered for them, without repeats. */
  names: string[]
  /** Since when answers have been missing, once the days of grace are over; null otherwise. */
  overdueSince: Date | null
}

/** A check as the revision keeps it, with the answers there are at an instant. */
export function toArticleCheck(
  check: { ruleSet: string; checkedAt: Date; passedCount: number },
  points: readonly PublishedPoint[],
  dispositions: readonly Disposition[],
  at: Date,
): ArticleCheck {
  const told = points.map((point): ReaderPoint => {
    const standing = standingOf(point, dispositions, at)
    switch (standing.kind) {
      case 'held':
        return { ...point, answers: standing.answers.map(toReaderAnswer), endedAt: null }
      case 'lapsed':
        return { ...point, answers: [toReaderAnswer(standing.last)], endedAt: standing.since }
      case 'waits-for-second':
        return {
          ...point,
          answers: [toReaderAnswer(standing.first)],
          endedAt: endBefore(point, dispositions, at),
        }
      case 'open':
        return { ...point, answers: [], endedAt: check.checkedAt }
      default:
        return assertNever(standing)
    }
  })
  const ended = told
    .flatMap(({ endedAt }) => (endedAt ? [endedAt] : []))
    .toSorted((a, b) => a.getTime() - b.getTime())
  const [first = null] = ended
  return {
    ...{ ruleSet: check.ruleSet, checkedAt: check.checkedAt, passedCount: check.passedCount },
    points: told,
    names: [...new Set(told.flatMap(({ answers }) => answers.map(({ byName }) => byName)))],
    overdueSince: first && addDays(first, graceDays) <= at ? first : null,
  }
}

/** When the last of what there was ended: of two people's answers one may still run. */
function endBefore(point: PublishedPoint, dispositions: readonly Disposition[], at: Date): Date {
  const ends = dispositions
    .filter((one) => one.fingerprint === point.fingerprint)
    .map((one) => (one.kind === 'withdrawn' ? one.at : one.expiresAt))
    .filter((end) => end !== null && end <= at)
  return ends.reduce<Date>((last, end) => (end && end > last ? end : last), new Date(0))
}

/** A point of what readers have that nobody answers for any more, and the newest answer there was. */
export type EndedPoint = { ruleId: string; dispositionId: string; byName: string; since: Date }

/** The points whose answer has ended at an instant. */
export function listEnded(
  points: readonly PublishedPoint[],
  dispositions: readonly Disposition[],
  at: Date,
): EndedPoint[] {
  return points.flatMap((point): EndedPoint[] => {
    const standing = standingOf(point, dispositions, at)
    if (standing.kind === 'held' || standing.kind === 'open') return []
    const since = standing.kind === 'lapsed' ? standing.since : endBefore(point, dispositions, at)
    const newest = dispositions.findLast(
      ({ fingerprint, kind }) =>
        fingerprint === point.fingerprint && (kind === 'accepted' || kind === 'override'),
    )
    return newest ? [{ ruleId: point.ruleId, dispositionId: newest.id, byName: newest.byName, since }] : []
  })
}

function toReaderAnswer({ byName, at, expiresAt, reason, kind }: Disposition): ReaderAnswer {
  return { byName, at, expiresAt, reason, overrides: kind === 'override' }
}
