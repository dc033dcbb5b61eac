import type { ArticleState } from '#generated/prisma/enums.ts'
import type { Document } from '#lib/document/document.ts'
import type { HelpLineView } from '#lib/help-lines/help-line.views.ts'
import type { ImportReport } from '#lib/imports/import-report.ts'
import type { Picture } from '#lib/media/picture.ts'
import type { Source } from '#lib/references/reference.views.ts'

/** An article readers cannot see yet, in a list of the desk. */
export type DraftLine = {
  id: string
  title: string
  state: ArticleState
  authorNames: string[]
  changedAt: Date
  /** How many things it lacks before it can be published. */
  gapCount: number
  /** How many things the import could not find; null when the draft was not imported. */
  missingCount: number | null
}

/** An article readers see, in a list of the desk. */
export type LiveLine = {
  id: string
  title: string
  /** Where readers find it. */
  path: string
  authorNames: string[]
  revisionNumber: number
  publishedAt: Date
  /** The day the next review is due, UTC; null when the published version was never reviewed. */
  reviewDueOn: Date | null
  reviewOverdue: boolean
  /** True when the draft differs from what readers see. */
  unpublishedChanges: boolean
}

/** An article taken down, in a list of the desk. */
export type WithdrawnLine = { id: string; title: string; withdrawnAt: Date; reason: string }

/** The desk's first screen: what this user may open, what changed last first. */
export type DeskToday = {
  drafts: DraftLine[]
  imported: DraftLine[]
  live: LiveLine[]
  withdrawn: WithdrawnLine[]
}

/** An article as the desk shows it: the draft, never what readers see. */
export type DeskArticle = {
  id: string
  slug: string
  title: string
  standfirst: string
  description: string
  state: ArticleState
  version: number
  changedAt: Date
  authorNames: string[]
  topicNames: string[]
  /** Where readers find it; null while they cannot. */
  livePath: string | null
  /** What it lacks before it can be published, in sentences. */
  gaps: string[]
  importReport: ImportReport | null
  body: Document
  sources: Source[]
  glossary: { id: string; slug: string; term: string; definition: string }[]
  helpLines: HelpLineView[]
  pictures: Picture[]
  wordCount: number
  readingMinutes: number
  readingGrade: number
  unresolvedLinks: { relation: 'previous' | 'next' | 'related'; title: string }[]
}
