import type { Prisma } from '#generated/prisma/client.ts'
import type { Cut, ReportLine } from '#lib/desk/desk-list.views.ts'
import { db } from '#lib/platform/db.ts'

const reportSelect = {
  id: true,
  articleId: true,
  passage: true,
  message: true,
  receivedAt: true,
  closedAt: true,
  outcome: true,
  closedBy: { select: { name: true } },
  article: { select: { title: true, slug: true, publishedRevisionId: true } },
} as const satisfies Prisma.ReaderReportSelect

/**
 * Reports of readers: open ones oldest first, because somebody has waited longest there; settled ones newest first.
 * Only for whoever may settle them; the caller asks the policy.
 *
 * @param after the last report of the page before
 */
export async function listReports({
  open,
  take,
  after = null,
}: {
  open: boolean
  take: number
  after?: { at: Date; id: string } | null
}): Promise<Cut<ReportLine>> {
  const rows = await db().readerReport.findMany({
    where: {
      AND: [open ? { closedAt: null } : { closedAt: { not: null } }, ...(after ? [beyond(open, after)] : [])],
    },
    select: reportSelect,
    orderBy: open ? [{ receivedAt: 'asc' }, { id: 'asc' }] : [{ closedAt: 'desc' }, { id: 'asc' }],
    take: take + 1,
  })
  return { items: rows.slice(0, take).map(toReport), more: rows.length > take }
}

function beyond(open: boolean, { at, id }: { at: Date; id: string }): Prisma.ReaderReportWhereInput {
  return open
    ? { OR: [{ receivedAt: { gt: at } }, { receivedAt: at, id: { gt: id } }] }
    : { OR: [{ closedAt: { lt: at } }, { closedAt: at, id: { gt: id } }] }
}

function toReport(row: Prisma.ReaderReportGetPayload<{ select: typeof reportSelect }>): ReportLine {
  const { closedAt, closedBy, outcome, article, ...report } = row
  return {
    ...report,
    title: article.title,
    slug: article.slug,
    live: article.publishedRevisionId !== null,
    closed: closedAt && { at: closedAt, byName: closedBy?.name ?? null, outcome },
  }
}

/** How many reports wait, counted to `most`. */
export function countOpenReports(most: number): Promise<number> {
  return db().readerReport.count({ where: { closedAt: null }, take: most })
}
