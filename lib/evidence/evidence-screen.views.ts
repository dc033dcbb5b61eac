import type { Severity } from '#lib/evidence/evidence.ts'
import type { PublishingPart } from '#lib/evidence/points.ts'

/** An answer as the desk and readers see it. */
export type AnswerView = {
  id: string
  kind: 'accepted' | 'override'
  byName: string
  at: Date
  expiresAt: Date | null
  reason: string
  /** Whether this user may take it back. */
  mayWithdraw: boolean
}

/** A point of the check, with what can be done about it by whoever looks. */
export type PointView = {
  fingerprint: string
  ruleId: string
  ruleName: string
  severity: Severity
  /** It takes two people to override it. */
  grave: boolean
  /** The point's identity, sent back with an answer. */
  subject: string
  /** The words of the article; null when it is about the article as a whole. */
  sentence: string | null
  message: string
  remedy: string
  /** Where it stands: characters of a passage, or a part of the article. */
  place: { kind: 'text'; path: string; start: number; end: number } | { kind: 'part'; part: string }
  /** The editor, at this point. */
  editorPath: string
}

/** A point that nobody has answered. */
export type OpenPointView = PointView & {
  /** The first of two people, who has overridden it already. */
  first: AnswerView | null
  /** The answer there was, and since when it holds no more. */
  ended: { answer: AnswerView; since: Date } | null
  /** The answer this user may give; null for none. */
  answer: 'accepted' | 'override' | null
  /** Why this user may give none, in a sentence; null when they may. */
  refusal: string | null
}

/** The evidence check of one draft, with all that was answered. */
export type EvidenceScreen = {
  articleId: string
  /** The text that was checked: sent back with an answer. */
  contentHash: string
  ruleSet: string
  checkedAt: Date
  /** "3 points left: 1 blocks, 2 want an answer." */
  left: string
  leftCount: number
  blocks: OpenPointView[]
  asks: OpenPointView[]
  accepted: { point: PointView; answers: AnswerView[] }[]
  atPublishing: { point: PointView; part: PublishingPart }[]
  informs: PointView[]
  passed: { ruleId: string; name: string }[]
}
