import type { ArticleState } from '#generated/prisma/enums.ts'
import type { ArticlePage } from '#lib/articles/article.views.ts'
import type { ContentDiff } from '#lib/diff/diff.views.ts'

/** A source behind a claim, with what its ledger records. */
export type ClaimSource = {
  ordinal: number
  title: string
  kind: string
  /** How it stands in the literature, with the day it was looked up; never "clean". */
  standing: string
  warning: boolean
  findings: { words: string; isInText: boolean }[]
}

/** A cited sentence beside its sources. */
export type ReviewClaim = {
  /** The place of its block in the document, from 0. */
  block: number
  heading: string
  text: string
  sources: ClaimSource[]
}

/** All that a reviewer needs to decide about one exact text. */
export type ReviewScreen = {
  page: ArticlePage
  state: ArticleState
  version: number
  shortHash: string
  submission: { note: string | null; reviewerName: string | null; at: Date } | null
  /** What the changes are counted from, in words; null when there is nothing earlier. */
  since: string | null
  diff: ContentDiff | null
  claims: ReviewClaim[]
  /** Why this user cannot decide; null when they can. */
  refusal: string | null
  /** The last calendar day the topics allow for the next review, "2028-11-24". */
  latestDueOn: string
  /** The newest words of this reviewer on their interests. */
  lastDeclaration: string
}
