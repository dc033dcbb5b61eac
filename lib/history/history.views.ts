import type { ArticleState } from '#generated/prisma/enums.ts'
import type { ContentDiff } from '#lib/diff/diff.views.ts'

/** One text an article has had: what readers got, or a draft that was kept. */
export type HistoryLine = {
  /** "draft", "r3" or "s-" and the snapshot's id: how addresses name it. */
  key: string
  /** "Version 3", "Kept draft", "The draft now" … */
  name: string
  at: Date
  byName: string
  /** What happened: "Published", "Sent to review" … */
  occasion: string
  note: string | null
  wordCount: number
  /** Against the line below it; null for the oldest. */
  wordsMore: number | null
  /** True for what readers have at this moment. */
  isShown: boolean
}

/** The history of one article, newest first. */
export type History = {
  articleId: string
  title: string
  state: ArticleState
  version: number
  lines: HistoryLine[]
  /** The instant before which older lines lie; null when these are all. */
  olderThan: Date | null
  mayRestore: boolean
}

/** Two texts of an article side by side. */
export type Comparison = {
  from: HistoryLine
  to: HistoryLine
  diff: ContentDiff
  /** Dates that belong to each text; only those that differ. */
  dates: { label: string; from: Date | null; to: Date | null }[]
}
