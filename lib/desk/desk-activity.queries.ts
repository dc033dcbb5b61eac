import { z } from 'zod'
import { decideAccess, reachOf, type Standing } from '#lib/accounts/policy.ts'
import { describeActivity, tellOnce, toldActions } from '#lib/desk/describe-activity.ts'
import { whereReadable } from '#lib/desk/desk-line.queries.ts'
import type { ActivityLine, WentLiveLine } from '#lib/desk/desk-list.views.ts'
import { db } from '#lib/platform/db.ts'

/** How far back the log is looked through for news, in entries: a long quiet costs no more than a busy day. */
const logWindow = 5_000n
/** An author's articles whose log is read: those saved last. */
const ownArticles = 200

/** What happened lately to articles this user may read, newest first, in sentences. */
export async function listActivity(user: Standing, take = 12): Promise<ActivityLine[]> {
  const [told, reported] = await Promise.all([
    listTold(user, take * 3),
    decideAccess(user, 'report.settle').ok ? listReported(take) : [],
  ])
  return tellOnce([...told, ...reported].sort((a, b) => b.at.getTime() - a.at.getTime())).slice(0, take)
}

async function listTold(user: Standing, take: number): Promise<ActivityLine[]> {
  const subjects = reachOf(user, 'article.read-draft') === 'any' ? null : await listOwnSubjects(user)
  const last = await db().auditEntry.findFirst({ select: { id: true }, orderBy: { id: 'desc' } })
  const entries = await db().auditEntry.findMany({
    where: {
      action: { in: toldActions },
      id: { gt: (last?.id ?? 0n) - logWindow },
      ...(subjects && { subject: { in: subjects } }),
    },
    select: { id: true, at: true, actorName: true, action: true, subject: true, detail: true },
    orderBy: { id: 'desc' },
    take,
  })
  const ids = entries.flatMap(({ subject }) => articleIdOf(subject) ?? [])
  const articles = await db().article.findMany({
    where: { AND: [whereReadable(user), { id: { in: [...new Set(ids)] } }] },
    select: { id: true, title: true },
  })
  return entries.flatMap((entry) => {
    const article = articles.find(({ id }) => id === articleIdOf(entry.subject))
    const detail = z.record(z.string(), z.unknown()).catch({}).parse(entry.detail)
    return (article && describeActivity({ ...entry, id: `${entry.id}`, detail, article })) ?? []
  })
}

async function listOwnSubjects(user: Standing): Promise<string[]> {
  const own = await db().article.findMany({
    where: whereReadable(user),
    select: { id: true },
    orderBy: { lastSavedAt: 'desc' },
    take: ownArticles,
  })
  return own.map(({ id }) => `article:${id}`)
}

function articleIdOf(subject: string): string | null {
  const id = z.uuid().safeParse(subject.replace(/^article:/, ''))
  return id.success ? id.data : null
}

async function listReported(take: number): Promise<ActivityLine[]> {
  const reports = await db().readerReport.findMany({
    where: { closedAt: null },
    select: { id: true, receivedAt: true, article: { select: { id: true, title: true } } },
    orderBy: { receivedAt: 'desc' },
    take,
  })
  return reports.map(({ id, receivedAt, article }) => ({
    id,
    at: receivedAt,
    before: 'A reader reports something in ',
    article,
    after: '.',
  }))
}

/** What readers got to see lately, newest first: first versions, changes, corrections. */
export async function listWentLive(user: Standing, take = 6): Promise<WentLiveLine[]> {
  const revisions = await db().revision.findMany({
    where: { article: whereReadable(user) },
    select: {
      id: true,
      title: true,
      number: true,
      changeKind: true,
      note: true,
      publishedAt: true,
      article: { select: { id: true, slug: true, publishedRevisionId: true } },
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    take,
  })
  return revisions.map(({ id, title, number, changeKind, note, publishedAt, article }) => ({
    id,
    articleId: article.id,
    title,
    slug: article.slug,
    live: article.publishedRevisionId !== null,
    note: `Version ${number}, ${changeWords[changeKind]}${note ? `: ${note}` : '.'}`,
    at: publishedAt,
  }))
}

const changeWords = {
  first: 'the first',
  minor: 'a minor change',
  meaning: 'a change of meaning',
  correction: 'a correction',
} as const
