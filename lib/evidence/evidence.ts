import type { Passage } from '#lib/evidence/passages.ts'
import type { EvidenceSubject } from '#lib/evidence/subject.ts'

/** What a finding of a rule asks for: `blocks` publication, `asks` for a recorded answer, or only `informs`. */
export type Severity = 'blocks' | 'asks' | 'informs'

/** Where in the article something was found: characters of a passage, or a part of the article as a whole. */
export type Place =
  /** `path` as the document walk names it; `start` and `end` count UTF-16 units of the passage's text. */
  | { kind: 'text'; path: string; start: number; end: number }
  /** A field such as "title", "reviewer" or "pictures". */
  | { kind: 'part'; part: string }

/** One thing a rule found. */
export type Hit = {
  place: Place
  /** The sentence or value it is about; its normalised form is the finding's identity. */
  subject: string
  /** The very words, as they stand; empty when something is absent. */
  quote: string
  /** What is wrong, in one or two sentences to a person. */
  message: string
  /** When it is not the rule's own: a claim in a title weighs more than one further down. */
  severity?: Severity
}

/** What a rule looks at: the facts of the article, and its text in passages, worked out once for all rules. */
export type Case = { subject: EvidenceSubject; passages: Passage[] }

/** A text that a rule must or must not fire on. Documentation, desk and tests are made from these. */
export type Example = { text: string; why: string }

/** A rule of the evidence check. Pure: the same case gives the same hits, in reading order. */
export type Rule = {
  /** Never given to another rule: "C1". */
  id: string
  /** Raised whenever the same text may get another answer. */
  version: number
  name: string
  severity: Severity
  /** Two people must accept a finding of it, one of them a medical editor. */
  grave?: boolean
  /** What it fires on, precisely. */
  definition: string
  /** Whose rule it is: a guideline, a paper, or the editorial model. */
  source: string
  /** What to do about it, in one sentence. */
  remedy: string
  fires: Example[]
  doesNotFire: Example[]
  check: (one: Case) => Hit[]
}

/** One thing found, with whose rule it broke. */
export type EvidenceFinding = Required<Hit> & {
  ruleId: string
  ruleVersion: number
  ruleName: string
  grave: boolean
  remedy: string
  /** Stands for the rule and the normalised sentence: it holds while the sentence stands and lapses when it changes. */
  fingerprint: string
}
