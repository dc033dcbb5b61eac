import {
  type AccessRefusal,
  type ArticleFacts,
  type Standing as DeskStanding,
  decideArticleAccess,
} from '#lib/accounts/policy.ts'
import { addDays } from '#lib/dates.ts'
import { type Disposition, isSamePerson, standingOf } from '#lib/evidence/disposition.ts'
import { askedOf } from '#lib/evidence/list-open.ts'
import { type EvidencePoint, partOfPublishing } from '#lib/evidence/points.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** What an answer must say and how long it may hold. Source: the editorial model (evidence check, gate and override). */
export const dispositionLimits = {
  acceptLength: 10,
  overrideLength: 40,
  reasonLength: 2_000,
  days: 30,
} as const

/** An answer somebody wants to give. */
export type WantedDisposition = {
  kind: 'fixed' | 'cited' | 'accepted' | 'override'
  reason: string
  /** Until when; an override must say, and may not ask for more than thirty days. */
  expiresAt: Date | null
}

/** Why an answer is not taken. */
export type DispositionRefusal =
  | AccessRefusal
  /** The rule does not find it in the text, so there is nothing to answer. */
  | { kind: 'finding-gone' }
  /** Said to be fixed or cited, and the rule still finds it. */
  | { kind: 'finding-still-there' }
  | { kind: 'needs-no-answer' }
  /** A blocker cannot be accepted, only overridden. */
  | { kind: 'needs-override' }
  /** A warning wants an acceptance. */
  | { kind: 'needs-acceptance' }
  /** Publishing itself settles it. */
  | { kind: 'settled-by-publishing' }
  | { kind: 'already-answered'; byName: string }
  | { kind: 'answer-too-short'; minLength: number }
  | { kind: 'answer-too-long'; maxLength: number }
  | { kind: 'expiry-missing' }
  | { kind: 'expiry-past' }
  | { kind: 'expiry-too-late'; days: number }
  /** The gravest need two people. */
  | { kind: 'needs-another-person' }
  | { kind: 'needs-medical-reviewer' }

/** What the decision looks at; everything is read under the article's lock. */
export type DispositionCase = {
  /** Null when the rule finds nothing with this fingerprint now. */
  point: EvidencePoint | null
  dispositions: readonly Disposition[]
  article: ArticleFacts
  by: { id: string | null; name: string; standing: DeskStanding }
  at: Date
}

/**
 * Whether somebody may answer a point so. A warning is accepted with a reason, by whoever may write the article; a
 * blocker is overridden for a time, by an editor, admin or medical reviewer who is not an author of it; the gravest by
 * two of them, one a medical reviewer. That something was fixed or cited is noted, and silences nothing.
 *
 * @returns the earlier override that this one joins, if any
 */
export function decideDisposition(
  { point, dispositions, article, by, at }: DispositionCase,
  { kind, reason, expiresAt }: WantedDisposition,
): Result<{ secondsId: string | null }, DispositionRefusal> {
  const action = kind === 'override' ? 'article.override-finding' : 'article.accept-finding'
  const access = decideArticleAccess(by.standing, action, article)
  if (!access.ok) return access
  const { length } = reason.trim()
  if (length > dispositionLimits.reasonLength)
    return refuse({ kind: 'answer-too-long', maxLength: dispositionLimits.reasonLength })
  if (kind === 'fixed' || kind === 'cited') {
    return point ? refuse({ kind: 'finding-still-there' }) : succeed({ secondsId: null })
  }
  if (!point) return refuse({ kind: 'finding-gone' })
  const weight = decideWeight(point, kind)
  if (!weight.ok) return weight
  const minLength = dispositionLimits[kind === 'override' ? 'overrideLength' : 'acceptLength']
  if (length < minLength) return refuse({ kind: 'answer-too-short', minLength })
  const end = decideEnd(kind, expiresAt, at)
  if (!end.ok) return end
  const standing = standingOf(askedOf(point), dispositions, at)
  if (standing.kind === 'held') {
    return refuse({ kind: 'already-answered', byName: standing.answers.at(-1)?.byName ?? '' })
  }
  if (standing.kind !== 'waits-for-second') return succeed({ secondsId: null })
  const { first } = standing
  if (isSamePerson(first, { byId: by.id, byName: by.name })) return refuse({ kind: 'needs-another-person' })
  if (first.byRole !== 'medical_reviewer' && by.standing.role !== 'medical_reviewer')
    return refuse({ kind: 'needs-medical-reviewer' })
  return succeed({ secondsId: first.id })
}

function decideWeight(point: EvidencePoint, kind: 'accepted' | 'override'): Result<null, DispositionRefusal> {
  if (point.severity === 'informs') return refuse({ kind: 'needs-no-answer' })
  if (partOfPublishing(point)) return refuse({ kind: 'settled-by-publishing' })
  if (kind === 'accepted' && point.severity === 'blocks') return refuse({ kind: 'needs-override' })
  if (kind === 'override' && point.severity === 'asks') return refuse({ kind: 'needs-acceptance' })
  return succeed(null)
}

function decideEnd(
  kind: 'accepted' | 'override',
  expiresAt: Date | null,
  at: Date,
): Result<null, DispositionRefusal> {
  if (expiresAt === null) return kind === 'override' ? refuse({ kind: 'expiry-missing' }) : succeed(null)
  if (expiresAt <= at) return refuse({ kind: 'expiry-past' })
  return kind === 'override' && expiresAt > addDays(at, dispositionLimits.days)
    ? refuse({ kind: 'expiry-too-late', days: dispositionLimits.days })
    : succeed(null)
}
