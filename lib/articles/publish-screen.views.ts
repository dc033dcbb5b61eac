import type { ArticleState } from '#generated/prisma/enums.ts'
import type { ArticleAction } from '#lib/accounts/policy.ts'

/** A choice of a person or user, by id. */
export type Named = { id: string; name: string }

/** Something an article is to do at an hour, or failed to do. */
export type PlanLine = {
  id: string
  action: 'publish' | 'withdraw'
  dueAt: Date
  zone: string
  byName: string
  /** Why it was refused when its hour came; null while it waits. */
  failure: string | null
  /** Its hour on the wall in its zone: "2026-11-30", "09:00". */
  local: { date: string; time: string }
  /** This user may move it or give it up. */
  mayChange: boolean
}

/** A reader's report that nobody has settled yet. */
export type OpenReport = { id: string; passage: string | null; message: string }

/** What the reviewer said who gave the draft back. */
export type Returned = { byName: string; at: Date; comments: string }

/** All that deciding about the publication of an article needs. */
export type PublishScreen = {
  articleId: string
  title: string
  slug: string
  state: ArticleState
  version: number
  /** The first twelve digits of the draft's content hash. */
  shortHash: string
  /** Number of what readers have; null while they have nothing. */
  shownNumber: number | null
  /** Since when they have it, and where; null while they have nothing. */
  shown: { since: Date; path: string } | null
  /** True when readers ever had a version. */
  hadReaders: boolean
  /** The draft differs from what readers have. */
  hasChanges: boolean
  /** A reviewer approved exactly this text. */
  approved: boolean
  /** Why the change is more than minor; empty when it may be called minor. */
  minorObjections: string[]
  gaps: string[]
  /** Words of what changed, to begin a correction with. */
  change: { was: string; isNow: string }
  /** What readers reported about it; empty for whom reports are no business. */
  reports: OpenReport[]
  /** The last word of a reviewer, when the draft came back and was not sent again. */
  returned: Returned | null
  /** Conversations about it that are open. */
  openThreads: number
  submission: { reviewerName: string | null; note: string | null; at: Date } | null
  reviewers: Named[]
  editors: Named[]
  responsibleId: string | null
  embargo: { until: Date; zone: string } | null
  plans: PlanLine[]
  /** The time zone of the desk. */
  zone: string
  /** What this user may do now. */
  may: Record<
    Extract<
      ArticleAction,
      | 'article.submit'
      | 'article.recall'
      | 'article.publish'
      | 'article.publish-unreviewed'
      | 'article.schedule'
      | 'article.cancel-schedule'
      | 'article.embargo'
      | 'article.withdraw'
      | 'article.restore'
      | 'article.rename'
      | 'article.assign'
    >,
    boolean
  >
}
