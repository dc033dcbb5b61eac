import type { Document } from '#lib/document/document.ts'
import type { ArticleCheck } from '#lib/evidence/article-check.ts'
import type { GlossaryEntry } from '#lib/glossary/glossary.views.ts'
import type { HelpLineView } from '#lib/help-lines/help-line.views.ts'
import type { Picture } from '#lib/media/picture.ts'
import type { PersonCredit } from '#lib/people/person.views.ts'
import type { Source } from '#lib/references/reference.views.ts'
import type { Crumb, TopicLink } from '#lib/topics/topic.views.ts'

/** Whether a named reviewer signed exactly what is shown. */
export type ReviewState =
  | { kind: 'reviewed'; reviewer: PersonCredit; reviewedAt: Date; statement: string; declaration: string }
  /** The last review was of an earlier version. */
  | { kind: 'changed-since-review'; reviewer: PersonCredit; reviewedAt: Date; reviewedRevisionNumber: number }
  | { kind: 'not-reviewed' }

/** A mistake readers saw, and what replaced it. */
export type CorrectionView = {
  id: number
  severity: 'clarification' | 'correction' | 'safety'
  was: string
  isNow: string
  reason: string
  correctedAt: Date
  articleTitle: string
  articlePath: string
  superseded: boolean
  /** The number of the correction whose words it replaces; null when it is about the article itself. */
  supersedes: number | null
}

/** One line of "how this article was made", newest first. */
export type MakingStep =
  | { kind: 'published'; at: Date; revisionNumber: number; authors: string[]; editors: string[] }
  | { kind: 'changed'; at: Date; revisionNumber: number; minor: boolean; note: string | null }
  | { kind: 'corrected'; at: Date; revisionNumber: number; correctionId: number; was: string; isNow: string }
  | {
      kind: 'reviewed'
      at: Date
      reviewer: string
      reviewerPath: string
      sourceCount: number
      statement: string
    }

/** An article in a list: enough for a headline, a standfirst and its trust line. */
export type ArticleCard = {
  id: string
  path: string
  title: string
  standfirst: string
  section: TopicLink | null
  /** As a byline prints them without letters: "Ada Sample (fictional)". */
  authorNames: string[]
  readingMinutes: number
  sourceCount: number
  publishedAt: Date
  modifiedAt: Date
  /** Null unless the published version itself was reviewed. */
  reviewedAt: Date | null
  demonstration: boolean
}

/** Everything one article page, its metadata, its card and its feed entry are made from. */
export type ArticlePage = {
  id: string
  slug: string
  /** "/articles/slug" */
  path: string
  revisionNumber: number
  contentHash: string
  title: string
  standfirst: string
  description: string
  kind: 'treatment_explainer' | 'condition_overview' | 'prevention' | 'evidence_digest' | 'news'
  /** Home first, the article itself last and without a path. */
  breadcrumb: Crumb[]
  section: TopicLink | null
  topics: TopicLink[]
  authors: PersonCredit[]
  editors: PersonCredit[]
  review: ReviewState
  publishedAt: Date
  modifiedAt: Date
  /** The calendar day, UTC; null when never reviewed. */
  reviewDueOn: Date | null
  reviewOverdue: boolean
  readingMinutes: number
  readingGrade: number
  wordCount: number
  body: Document
  /** In order of first mention; `ordinal` is the number readers see. */
  sources: Source[]
  glossary: GlossaryEntry[]
  helpLines: HelpLineView[]
  pictures: Picture[]
  corrections: CorrectionView[]
  making: MakingStep[]
  /** With which rules it was checked; null for what was published before there was a check, and for a draft. */
  check: ArticleCheck | null
  aiUse: 'none' | 'assisted' | 'generated' | null
  funding: string | null
  about: { type: string; name: string; meshId: string | null } | null
  specialty: string | null
  previous: ArticleCard | null
  next: ArticleCard | null
  related: ArticleCard[]
  demonstration: boolean
}

/** What an address that once was an article says now. */
export type WithdrawnArticle = { title: string; withdrawnAt: Date; reason: string }

/** A page of a list; `page` counts from 1. */
export type ArticleList = { cards: ArticleCard[]; page: number; pageCount: number; articleCount: number }
