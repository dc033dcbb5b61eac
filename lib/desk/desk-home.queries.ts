import { Prisma } from '#generated/prisma/client.ts'
import { decideAccess, reachOf } from '#lib/accounts/policy.ts'
import { articleContentSchema } from '#lib/articles/article.ts'
import { listGaps } from '#lib/articles/decide-publication.ts'
import { countOf } from '#lib/desk/describe-line.ts'
import { listActivity, listWentLive } from '#lib/desk/desk-activity.queries.ts'
import { whereReview } from '#lib/desk/desk-articles.queries.ts'
import { listEndedAnswers } from '#lib/desk/desk-ended.queries.ts'
import { lineSelect, toLines, whereReadable } from '#lib/desk/desk-line.queries.ts'
import { countedAtMost, type DeskFigure, type DeskHome } from '#lib/desk/desk-list.views.ts'
import {
  cut,
  listDeadLinks,
  listGoingOut,
  listNotices,
  whereNoticed,
} from '#lib/desk/desk-notices.queries.ts'
import { type DeskUser, listWaiting, whereMine, whereToReview } from '#lib/desk/desk-waiting.queries.ts'
import { getDeskZone } from '#lib/desk/desk-zone.queries.ts'
import { importReportSchema } from '#lib/imports/import-report.ts'
import { db } from '#lib/platform/db.ts'
import { listReports } from '#lib/reports/report.queries.ts'

/** Lines of a queue on the first screen; the whole is a list of its own. */
const queueLength = 8

/** The desk's first screen for this user. Every queue is cut, so that its cost does not grow with the publication. */
export async function getDeskHome(user: DeskUser, now: Date): Promise<DeskHome> {
  const [
    zone,
    figures,
    waiting,
    goingOut,
    reviewDue,
    reports,
    ended,
    notices,
    deadLinks,
    imported,
    activity,
    wentLive,
  ] = await Promise.all([
    getDeskZone(),
    listFigures(user, now),
    listWaiting(user),
    listGoingOut(user, now, queueLength),
    listReviewDue(user, now),
    decideAccess(user, 'report.settle').ok ? listReports({ open: true, take: queueLength }) : null,
    listEndedAnswers(user, now, queueLength),
    listNotices(user, queueLength),
    listDeadLinks(user, queueLength),
    listImported(user),
    listActivity(user),
    listWentLive(user),
  ])
  return {
    zone,
    figures,
    waiting,
    goingOut,
    reviewDue,
    reports,
    ended,
    notices,
    deadLinks,
    imported,
    activity,
    wentLive,
  }
}

async function listReviewDue(user: DeskUser, now: Date): Promise<DeskHome['reviewDue']> {
  const due = { OR: [whereReview('overdue', now), whereReview('due', now)] }
  const rows = await db().article.findMany({
    where: { AND: [whereReadable(user), due] },
    select: lineSelect,
    orderBy: [{ reviewDueOn: 'asc' }, { id: 'asc' }],
    take: queueLength + 1,
  })
  return cut(await toLines(rows), queueLength)
}

async function listImported(user: DeskUser): Promise<DeskHome['imported']> {
  const rows = await db().article.findMany({
    where: {
      AND: [
        whereReadable(user),
        { state: 'draft', publishedRevisionId: null, importReport: { not: Prisma.DbNull } },
      ],
    },
    select: { ...lineSelect, draft: true, importReport: true },
    orderBy: [{ lastSavedAt: 'desc' }, { id: 'asc' }],
    take: queueLength + 1,
  })
  const lines = await toLines(rows)
  return cut(
    lines.map((line, place) => ({
      ...line,
      gapCount: listGaps(articleContentSchema.parse(rows[place]?.draft)).length,
      missingCount: importReportSchema.safeParse(rows[place]?.importReport).data?.missing.length ?? 0,
    })),
    queueLength,
  )
}

/** The numbers that matter to this user's role, each with the list it counts. */
async function listFigures(user: DeskUser, now: Date): Promise<DeskFigure[]> {
  const [own, waiting] = await Promise.all([
    reachOf(user, 'article.review')
      ? figure(user, whereToReview(user), 'to review, by you', { href: '#waiting' })
      : reachOf(user, 'article.publish')
        ? figure(user, { state: 'in_review' }, 'in review', { href: '/admin/articles?state=in_review' })
        : figure(user, { AND: [whereMine(user), { state: 'draft' }] }, 'of yours in draft', {
            href: '/admin/articles?state=draft',
          }),
    figure(
      user,
      { state: reachOf(user, 'article.publish') ? 'approved' : 'in_review' },
      reachOf(user, 'article.publish') ? 'ready to publish' : 'in review',
      { href: `/admin/articles?state=${reachOf(user, 'article.publish') ? 'approved' : 'in_review'}` },
    ),
  ])
  const [overdue, noticed] = await Promise.all([
    figure(user, whereReview('overdue', now), 'past their review date', {
      href: '/admin/articles?review=overdue&sort=review',
      alarming: true,
    }),
    db().reference.count({ where: whereNoticed(user), take: countedAtMost }),
  ])
  return [
    own,
    waiting,
    overdue,
    {
      count: noticed,
      atLeast: noticed === countedAtMost,
      label: `cited ${countOf(noticed, 'source')} with a notice`,
      href: '#notices',
      alarming: noticed > 0,
    },
  ]
}

async function figure(
  user: DeskUser,
  where: Prisma.ArticleWhereInput,
  label: string,
  { href, alarming = false }: { href: string; alarming?: boolean },
): Promise<DeskFigure> {
  const count = await db().article.count({
    where: { AND: [whereReadable(user), where] },
    take: countedAtMost,
  })
  return { count, atLeast: count === countedAtMost, label, href, alarming: alarming && count > 0 }
}
