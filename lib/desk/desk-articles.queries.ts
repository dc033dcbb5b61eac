import { Prisma } from '#generated/prisma/client.ts'
import type { Standing } from '#lib/accounts/policy.ts'
import {
  type ArticleFilter,
  type ArticleSort,
  formatCursor,
  type ListCursor,
  parseCursor,
} from '#lib/desk/article-filter.ts'
import { type LineRow, lineSelect, toLines, whereReadable } from '#lib/desk/desk-line.queries.ts'
import { type ArticleChoices, countedAtMost, type DeskList } from '#lib/desk/desk-list.views.ts'
import { addDays, dayDate, dayIn } from '#lib/desk/desk-time.ts'
import { splitSearch } from '#lib/desk/fold-words.ts'
import { db } from '#lib/platform/db.ts'

/** Articles on one page of the list. */
export const listLength = 50

/** A review is coming up when it is due within this many days; ours, about two months of notice for a reviewer. */
export const dueWithinDays = 60

/** A page of the articles this user may read, as narrowed and ordered. */
export async function listDeskArticles(
  user: Standing,
  filter: ArticleFilter,
  { today, take = listLength }: { today: Date; take?: number },
): Promise<DeskList> {
  const sort = filter.sort ?? 'changed'
  const where = { AND: [whereReadable(user), ...(await conditions(filter, today)), ...ordered[sort].only] }
  const cursor = parseCursor(filter.after)
  const [rows, count] = await Promise.all([
    db().article.findMany({
      where: cursor ? { AND: [where, ordered[sort].beyond(cursor)] } : where,
      select: lineSelect,
      orderBy: ordered[sort].by,
      take: take + 1,
      relationLoadStrategy: 'join',
    }),
    db().article.count({ where, take: countedAtMost }),
  ])
  const shown = rows.slice(0, take)
  const last = shown.at(-1)
  return {
    lines: await toLines(shown),
    next: last && rows.length > take ? formatCursor({ id: last.id, value: ordered[sort].value(last) }) : null,
    count,
  }
}

type Order = {
  by: Prisma.ArticleOrderByWithRelationInput[]
  /** What this order is of: an article without the value has no place in it. */
  only: Prisma.ArticleWhereInput[]
  value: (row: LineRow) => string | null
  beyond: (cursor: ListCursor) => Prisma.ArticleWhereInput
}

/** Each order is one index, walked from where the page before stopped. */
const ordered: Record<ArticleSort, Order> = {
  changed: {
    by: [{ lastSavedAt: 'desc' }, { id: 'asc' }],
    only: [],
    value: (row) => row.lastSavedAt.toISOString(),
    beyond: ({ id, value }) => {
      const at = toDate(value)
      return { OR: [{ lastSavedAt: { lt: at } }, { lastSavedAt: at, id: { gt: id } }] }
    },
  },
  title: {
    by: [{ searchText: 'asc' }, { id: 'asc' }],
    only: [],
    value: (row) => row.searchText,
    beyond: ({ id, value }) => ({
      OR: [{ searchText: { gt: value ?? '' } }, { searchText: value ?? '', id: { gt: id } }],
    }),
  },
  review: {
    by: [{ reviewDueOn: 'asc' }, { id: 'asc' }],
    only: [{ reviewDueOn: { not: null } }],
    value: (row) => row.reviewDueOn?.toISOString() ?? null,
    beyond: ({ id, value }) => {
      const on = toDate(value)
      return { OR: [{ reviewDueOn: { gt: on } }, { reviewDueOn: on, id: { gt: id } }] }
    },
  },
  published: {
    by: [{ firstPublishedAt: 'desc' }, { id: 'asc' }],
    only: [{ firstPublishedAt: { not: null } }],
    value: (row) => row.firstPublishedAt?.toISOString() ?? null,
    beyond: ({ id, value }) => {
      const at = toDate(value)
      return { OR: [{ firstPublishedAt: { lt: at } }, { firstPublishedAt: at, id: { gt: id } }] }
    },
  },
}

/** A cursor somebody wrote by hand begins at the beginning of time, which is no page and no error. */
function toDate(value: string | null): Date {
  const at = new Date(value ?? 0)
  return Number.isNaN(at.getTime()) ? new Date(0) : at
}

async function conditions(filter: ArticleFilter, today: Date): Promise<Prisma.ArticleWhereInput[]> {
  const { state, kind, topic, author, reviewer, responsible, review, changes, imported } = filter
  const found: Prisma.ArticleWhereInput[] = await Promise.all(
    (filter.q === null ? [] : splitSearch(filter.q)).map(whereWord),
  )
  if (state) found.push({ state })
  if (kind) found.push({ kind })
  if (topic) found.push({ topicIds: { has: topic } })
  if (author) found.push({ authorIds: { has: author } })
  if (reviewer) found.push({ requestedReviewerId: reviewer })
  if (responsible) found.push({ responsibleId: responsible === 'none' ? null : responsible })
  if (review) found.push(whereReview(review, today))
  if (changes) found.push({ unpublishedChanges: true })
  if (imported) found.push({ importReport: { not: Prisma.DbNull } })
  return found
}

/** A word of the title or the address, or of an author's name. */
async function whereWord(word: string): Promise<Prisma.ArticleWhereInput> {
  const people = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Person" WHERE fold_words("name") LIKE ${`%${word}%`} ORDER BY "name" LIMIT 50`
  return {
    OR: [
      { searchText: { contains: word } },
      ...(people.length > 0 ? [{ authorIds: { hasSome: people.map(({ id }) => id) } }] : []),
    ],
  }
}

/** Articles readers have whose review is past its day, or comes up, or was never made. */
export function whereReview(review: 'overdue' | 'due' | 'never', today: Date): Prisma.ArticleWhereInput {
  const day = dayDate(dayIn('UTC', today))
  if (review === 'never') return { publishedRevisionId: { not: null }, reviewDueOn: null }
  if (review === 'overdue') return { reviewDueOn: { lt: day } }
  return { reviewDueOn: { gte: day, lte: dayDate(addDays(dayIn('UTC', today), dueWithinDays)) } }
}

/** What the list can be narrowed to; long lists are cut at 500 names. */
export async function listArticleChoices(): Promise<ArticleChoices> {
  const named = { select: { id: true, name: true }, orderBy: { name: 'asc' }, take: 500 } as const
  const [topics, people, reviewers, users] = await Promise.all([
    db().topic.findMany(named),
    db().person.findMany(named),
    db().person.findMany({ ...named, where: { user: { role: 'medical_reviewer' } } }),
    db().user.findMany({ ...named, where: { role: { in: ['editor', 'admin'] }, disabledAt: null } }),
  ])
  const toChoice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  return {
    topics: topics.map(toChoice),
    authors: people.map(toChoice),
    reviewers: reviewers.map(toChoice),
    users: users.map(toChoice),
  }
}
