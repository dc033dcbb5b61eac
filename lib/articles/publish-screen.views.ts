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
  /** What was refused when its hour came; null while it waits. */
  failed: boolean
}

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
