import type { ArticleState } from '#generated/prisma/enums.ts'
import type { Document } from '#lib/document/document.ts'
import type { HelpLineView } from '#lib/help-lines/help-line.views.ts'
import type { ImportReport } from '#lib/imports/import-report.ts'
import type { Picture } from '#lib/media/picture.ts'
import type { Source } from '#lib/references/reference.views.ts'

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
