import { Prisma } from '#generated/prisma/client.ts'
import { policy, reachOf, type Standing } from '#lib/accounts/policy.ts'
import type { DeskLine } from '#lib/desk/desk-list.views.ts'
import { db } from '#lib/platform/db.ts'

const nothing = { id: { in: [] } } satisfies Prisma.ArticleWhereInput

/** The articles whose draft this user may read, as a condition: lists never fetch what they then hide. */
export function whereReadable(user: Standing): Prisma.ArticleWhereInput {
  const states = { state: { in: [...policy['article.read-draft'].states] } }
  switch (reachOf(user, 'article.read-draft')) {
    case 'any':
      return states
    case 'own':
      return user.personId === null ? nothing : { ...states, authorIds: { has: user.personId } }
    case 'others':
      return user.personId === null ? states : { ...states, NOT: { authorIds: { has: user.personId } } }
    case null:
      return nothing
  }
}

/** What a line of a list is made of; the draft itself is never read for one. */
export const lineSelect = {
  id: true,
  title: true,
  slug: true,
  kind: true,
  state: true,
  authorIds: true,
  searchText: true,
  submittedAt: true,
  lastSavedAt: true,
  firstPublishedAt: true,
  publishedRevisionId: true,
  unpublishedChanges: true,
  reviewDueOn: true,
  embargoUntil: true,
  lastSavedBy: { select: { name: true } },
  responsible: { select: { name: true } },
  requestedReviewer: { select: { name: true } },
} as const satisfies Prisma.ArticleSelect

/** An article as a list reads it. */
export type LineRow = Prisma.ArticleGetPayload<{ select: typeof lineSelect }>

/** Lines for some articles, in their order: names, imports and open conversations are read once for all of them. */
export async function toLines(rows: LineRow[]): Promise<DeskLine[]> {
  const ids = rows.map(({ id }) => id)
  const [people, threads, imported] = await Promise.all([
    db().person.findMany({
      where: { id: { in: [...new Set(rows.flatMap(({ authorIds }) => authorIds))] } },
      select: { id: true, name: true },
    }),
    db().commentThread.groupBy({
      by: ['articleId'],
      where: { articleId: { in: ids }, resolvedAt: null },
      _count: true,
    }),
    db().article.findMany({
      where: { id: { in: ids }, importReport: { not: Prisma.DbNull } },
      select: { id: true },
    }),
  ])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const open = new Map(threads.map(({ articleId, _count }) => [articleId, _count]))
  const fromElsewhere = new Set(imported.map(({ id }) => id))
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    slug: row.slug,
    kind: row.kind,
    state: row.state,
    authorNames: row.authorIds.flatMap((id) => names.get(id) ?? []),
    responsibleName: row.responsible?.name ?? null,
    reviewerName: row.requestedReviewer?.name ?? null,
    submittedAt: row.submittedAt,
    savedAt: row.lastSavedAt,
    savedByName: row.lastSavedBy?.name ?? null,
    publishedAt: row.firstPublishedAt,
    live: row.publishedRevisionId !== null,
    unpublishedChanges: row.unpublishedChanges,
    reviewDueOn: row.reviewDueOn,
    embargoUntil: row.embargoUntil,
    imported: fromElsewhere.has(row.id),
    openThreads: open.get(row.id) ?? 0,
  }))
}
