import type { Prisma } from '#generated/prisma/client.ts'
import type { Standing } from '#lib/accounts/policy.ts'
import { describeFailure } from '#lib/desk/describe-failure.ts'
import { whereReadable } from '#lib/desk/desk-line.queries.ts'
import type { Cut, DeadLinkLine, GoingOutLine, NoticeLine } from '#lib/desk/desk-list.views.ts'
import { db } from '#lib/platform/db.ts'

/** Cuts a list that was read one longer than it is shown. */
export function cut<Item>(items: Item[], take: number): Cut<Item> {
  return { items: items.slice(0, take), more: items.length > take }
}

/**
 * Sources with a notice that a published article of this user's cites: a correction or concern only until somebody has
 * compared the findings with it.
 */
export function whereNoticed(user: Standing): Prisma.ReferenceWhereInput {
  return {
    OR: [
      { status: { in: ['retracted', 'superseded'] } },
      {
        status: { in: ['concern', 'corrected'] },
        OR: [{ ledgerCheckedAt: null }, { ledgerCheckedAt: { lt: db().reference.fields.noticedAt } }],
      },
    ],
    citations: { some: citedLive(user) },
  }
}

function citedLive(user: Standing): Prisma.CitationWhereInput {
  return { revision: { publishedOf: { is: whereReadable(user) } } }
}

/** Cited sources that were retracted, corrected, doubted or replaced: the retracted first, then the newest notices. */
export async function listNotices(user: Standing, take = 8): Promise<Cut<NoticeLine>> {
  const retracted = await findNoticed(user, { status: 'retracted' }, take + 1)
  const others = await findNoticed(user, { status: { not: 'retracted' } }, take + 1 - retracted.length)
  const lines = [...retracted, ...others].map(({ citations, _count, statusNote, ...row }) => ({
    ...row,
    note: statusNote,
    articles: citations.map(({ revision }) => ({ id: revision.articleId, title: revision.title })),
    articleCount: _count.citations,
  }))
  return cut(lines, take)
}

function findNoticed(user: Standing, which: Prisma.ReferenceWhereInput, take: number) {
  return db().reference.findMany({
    where: { AND: [whereNoticed(user), which] },
    select: {
      id: true,
      key: true,
      title: true,
      status: true,
      statusNote: true,
      citations: {
        where: citedLive(user),
        select: { revision: { select: { title: true, articleId: true } } },
        take: 3,
      },
      _count: { select: { citations: { where: citedLive(user) } } },
    },
    orderBy: [{ noticedAt: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take,
  })
}

/** Cited sources whose address no longer answers; the longest first. */
export async function listDeadLinks(user: Standing, take = 8): Promise<Cut<DeadLinkLine>> {
  const rows = await db().sourceLink.findMany({
    where: { dead: true, reference: { citations: { some: citedLive(user) } } },
    select: {
      address: true,
      outcome: true,
      failingSince: true,
      reference: {
        select: { id: true, title: true, _count: { select: { citations: { where: citedLive(user) } } } },
      },
    },
    orderBy: [{ failingSince: 'asc' }, { referenceId: 'asc' }],
    take: take + 1,
  })
  const lines = rows.flatMap(({ address, outcome, failingSince, reference: { id, title, _count } }) =>
    failingSince === null
      ? []
      : [{ id, title, address, outcome: outcome ?? '', failingSince, articleCount: _count.citations }],
  )
  return cut(lines, take)
}

const scheduleSelect = {
  id: true,
  articleId: true,
  action: true,
  dueAt: true,
  zone: true,
  createdByName: true,
  failure: true,
  failedAt: true,
  article: { select: { title: true } },
} as const satisfies Prisma.ScheduleSelect

/** A schedule as a line of what goes out. */
export function toGoingOut(row: Prisma.ScheduleGetPayload<{ select: typeof scheduleSelect }>): GoingOutLine {
  return {
    id: row.id,
    articleId: row.articleId,
    title: row.article.title,
    action: row.action,
    byName: row.createdByName,
    at: row.dueAt,
    zone: row.zone,
    failure: row.failedAt ? describeFailure(row.failure) : null,
  }
}

/** Schedules of articles this user may read, soonest first. */
export async function listSchedules(
  user: Standing,
  where: Prisma.ScheduleWhereInput,
  take: number,
): Promise<GoingOutLine[]> {
  const rows = await db().schedule.findMany({
    where: { AND: [{ article: whereReadable(user) }, where] },
    select: scheduleSelect,
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take,
  })
  return rows.map(toGoingOut)
}

/** Embargoes that end in a span of time, soonest first. */
export async function listEmbargoes(
  user: Standing,
  ends: { gt?: Date; gte?: Date; lt?: Date },
  take: number,
): Promise<GoingOutLine[]> {
  const rows = await db().article.findMany({
    where: { AND: [whereReadable(user), { embargoUntil: ends, state: { not: 'withdrawn' } }] },
    select: {
      id: true,
      title: true,
      embargoUntil: true,
      embargoZone: true,
      responsible: { select: { name: true } },
    },
    orderBy: [{ embargoUntil: 'asc' }, { id: 'asc' }],
    take,
  })
  return rows.flatMap(({ id, title, embargoUntil, embargoZone, responsible }) =>
    embargoUntil === null
      ? []
      : [
          {
            id: `embargo-${id}`,
            articleId: id,
            title,
            action: 'embargo' as const,
            byName: responsible?.name ?? null,
            at: embargoUntil,
            zone: embargoZone ?? 'UTC',
            failure: null,
          },
        ],
  )
}

/** What goes out next, and until when what is held back. */
export async function listGoingOut(user: Standing, now: Date, take = 8): Promise<Cut<GoingOutLine>> {
  const [scheduled, held] = await Promise.all([
    listSchedules(user, { doneAt: null, cancelledAt: null, failedAt: null }, take + 1),
    listEmbargoes(user, { gt: now }, take + 1),
  ])
  return cut(
    [...scheduled, ...held].sort((a, b) => a.at.getTime() - b.at.getTime()),
    take,
  )
}
