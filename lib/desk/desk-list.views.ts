import type { ArticleKind, ArticleState, ReferenceStatus } from '#generated/prisma/enums.ts'

/** An article in a list of the desk. */
export type DeskLine = {
  id: string
  title: string
  slug: string
  kind: ArticleKind
  state: ArticleState
  authorNames: string[]
  /** Who answers for it; null when nobody does. */
  responsibleName: string | null
  /** Who was asked to review it; null unless somebody was. */
  reviewerName: string | null
  submittedAt: Date | null
  savedAt: Date
  savedByName: string | null
  publishedAt: Date | null
  /** Readers can see some version of it. */
  live: boolean
  unpublishedChanges: boolean
  /** The day the review of what readers have is due; null when that was never reviewed. */
  reviewDueOn: Date | null
  embargoUntil: Date | null
  imported: boolean
  /** Conversations about it that nobody has settled. */
  openThreads: number
}

/** Some of a longer list. `more` says that there are others. */
export type Cut<Item> = { items: Item[]; more: boolean }

/** A page of the list of articles. */
export type DeskList = {
  lines: DeskLine[]
  /** Where the next page begins; null on the last. */
  next: string | null
  /** How many there are, counted to `countedAtMost`. */
  count: number
}

/** Beyond this many nothing is counted: "1,000 and more". */
export const countedAtMost = 1_000

/** A choice of a filter. */
export type Choice = { value: string; label: string }

/** What the list of articles can be narrowed to. */
export type ArticleChoices = { topics: Choice[]; authors: Choice[]; reviewers: Choice[]; users: Choice[] }

/** Something that will go out at an instant, or could not. */
export type GoingOutLine = {
  id: string
  articleId: string
  title: string
  action: 'publish' | 'withdraw' | 'embargo'
  /** Who scheduled it; for an embargo who answers for the article, when somebody does. */
  byName: string | null
  at: Date
  zone: string
  /** Why it was refused when its hour came; null while it waits. */
  failure: string | null
}

/** What a person is asked to do with an article. */
export type WaitingReason = 'failed' | 'review' | 'returned' | 'ready' | 'draft' | 'with-reviewer'

/** One thing that waits for somebody. */
export type WaitingLine = {
  reason: WaitingReason
  line: DeskLine
  since: Date
  note: string
  withName: string
}

/** A reader's report in a list. */
export type ReportLine = {
  id: string
  articleId: string
  title: string
  slug: string
  /** Readers can still see the article. */
  live: boolean
  passage: string | null
  message: string
  receivedAt: Date
  closed: { at: Date; byName: string | null; outcome: string | null } | null
}

/** A cited source about which there is a notice. */
export type NoticeLine = {
  id: string
  key: string
  title: string
  status: ReferenceStatus
  note: string | null
  /** Articles readers can see that cite it, some of them. */
  articles: { id: string; title: string }[]
  articleCount: number
}

/** A cited source whose address no longer answers. */
export type DeadLinkLine = {
  id: string
  title: string
  address: string
  outcome: string
  failingSince: Date
  articleCount: number
}

/** An article readers have with points that nobody answers for any more. */
export type EndedLine = {
  id: string
  title: string
  responsibleName: string | null
  ruleIds: string[]
  /** Since when the first of them has been without an answer. */
  since: Date
  /** Readers are told. */
  told: boolean
}

/** A sentence about what happened; the article it is about is a link inside it. */
export type ActivityLine = {
  id: string
  at: Date
  before: string
  article: { id: string; title: string } | null
  after: string
}

/** What readers got to see lately. */
export type WentLiveLine = {
  id: string
  articleId: string
  title: string
  slug: string
  live: boolean
  note: string
  at: Date
}

/** One large number of the first screen; `atLeast` when it was not counted to its end. */
export type DeskFigure = { count: number; atLeast: boolean; label: string; href: string; alarming: boolean }

/** The desk's first screen, as its rules let this user see it. */
export type DeskHome = {
  zone: string
  figures: DeskFigure[]
  waiting: Cut<WaitingLine>
  goingOut: Cut<GoingOutLine>
  reviewDue: Cut<DeskLine>
  /** Null for whom reports are no business. */
  reports: Cut<ReportLine> | null
  /** Exceptions of the evidence check that have ended. */
  ended: Cut<EndedLine>
  notices: Cut<NoticeLine>
  deadLinks: Cut<DeadLinkLine>
  imported: Cut<DeskLine & { gapCount: number; missingCount: number }>
  activity: ActivityLine[]
  wentLive: WentLiveLine[]
}
