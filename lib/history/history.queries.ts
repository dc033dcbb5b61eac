import type { ChangeKind, SnapshotOccasion } from '#generated/prisma/enums.ts'
import { decideArticleAccess, type Standing } from '#lib/accounts/policy.ts'
import { type ArticleContent, articleContentSchema } from '#lib/articles/article.ts'
import { diffContents } from '#lib/diff/diff-contents.ts'
import { getDiffNames } from '#lib/diff/diff-names.queries.ts'
import { toPlainText } from '#lib/document/plain-text.ts'
import { splitWords } from '#lib/document/reading.ts'
import type { Comparison, History, HistoryLine } from '#lib/history/history.views.ts'
import { parseVersionKey } from '#lib/history/version-key.ts'
import { db } from '#lib/platform/db.ts'

/** So many lines are shown at a time. */
const linesPerPage = 40

/**
 * What readers had and what was kept of the draft, newest first, the draft as it stands before everything; null when
 * there is no such article or this user may not open it.
 *
 * @param before only what is older; the draft is then left out
 */
export async function getHistory(
  user: Standing,
  articleId: string,
  before: Date | null = null,
): Promise<History | null> {
  const article = await findArticle(user, articleId)
  if (!article) return null
  const older = before ? { lt: before } : undefined
  const [revisions, snapshots, publishers] = await Promise.all([
    db().revision.findMany({
      where: { articleId, ...(older && { publishedAt: older }) },
      select: revisionSelect,
      orderBy: { number: 'desc' },
      take: linesPerPage + 1,
    }),
    db().draftSnapshot.findMany({
      where: { articleId, occasion: { not: 'published' }, ...(older && { at: older }) },
      select: snapshotSelect,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: linesPerPage + 1,
    }),
    listPublishers(articleId),
  ])
  const found = [
    ...revisions.map((row) => toRevisionLine(row, publishers, article.shownNumber)),
    ...snapshots.map(toSnapshotLine),
  ].sort((a, b) => b.at.getTime() - a.at.getTime())
  const all = before ? found : [article.draftLine, ...found]
  const lines = all.slice(0, linesPerPage).map((line, at) => {
    const below = all[at + 1]
    return { ...line, wordsMore: below ? line.wordCount - below.wordCount : null }
  })
  const { title, state, version, mayRestore } = article
  return {
    articleId,
    title,
    state,
    version,
    mayRestore,
    lines,
    olderThan: all.length > linesPerPage ? (lines.at(-1)?.at ?? null) : null,
  }
}

/** Two texts of an article compared; null when one of them is not there. Keys are those of `HistoryLine`. */
export async function compareVersions(
  user: Standing,
  articleId: string,
  keys: { from: string; to: string },
): Promise<Comparison | null> {
  const article = await findArticle(user, articleId)
  if (!article) return null
  const publishers = await listPublishers(articleId)
  const [from, to] = await Promise.all(
    [keys.from, keys.to].map(
      async (key): Promise<{ line: HistoryLine; content: ArticleContent; hash: string } | null> => {
        if (key === 'draft')
          return { line: article.draftLine, content: article.content, hash: article.draftHash }
        const named = parseVersionKey(key)
        if (named?.kind === 'revision') {
          const row = await db().revision.findUnique({
            where: { articleId_number: { articleId, number: named.number } },
            select: { ...revisionSelect, content: true, contentHash: true },
          })
          return (
            row && {
              line: toRevisionLine(row, publishers, article.shownNumber),
              content: articleContentSchema.parse(row.content),
              hash: row.contentHash,
            }
          )
        }
        const row = named
          ? await db().draftSnapshot.findUnique({
              where: { id: named.id, articleId },
              select: { ...snapshotSelect, contentHash: true },
            })
          : null
        return (
          row && {
            line: toSnapshotLine(row),
            content: articleContentSchema.parse(row.content),
            hash: row.contentHash,
          }
        )
      },
    ),
  )
  if (!from || !to) return null
  const [names, reviews] = await Promise.all([
    getDiffNames([from.content, to.content]),
    db().review.findMany({
      where: { articleId, decision: 'approved', contentHash: { in: [from.hash, to.hash] } },
      select: { contentHash: true, reviewedAt: true, nextReviewDueOn: true },
      orderBy: { reviewedAt: 'desc' },
    }),
  ])
  const reviewOf = (hash: string) => reviews.find(({ contentHash }) => contentHash === hash) ?? null
  const dates = [
    { label: 'Dated', from: from.line.at, to: to.line.at },
    {
      label: 'This exact text reviewed',
      from: reviewOf(from.hash)?.reviewedAt ?? null,
      to: reviewOf(to.hash)?.reviewedAt ?? null,
    },
    {
      label: 'Next review due',
      from: reviewOf(from.hash)?.nextReviewDueOn ?? null,
      to: reviewOf(to.hash)?.nextReviewDueOn ?? null,
    },
  ].filter((date) => date.from?.getTime() !== date.to?.getTime())
  return { from: from.line, to: to.line, diff: diffContents(from.content, to.content, names), dates }
}

const revisionSelect = {
  number: true,
  changeKind: true,
  note: true,
  wordCount: true,
  publishedAt: true,
} as const

const snapshotSelect = {
  id: true,
  occasion: true,
  note: true,
  savedByName: true,
  at: true,
  content: true,
} as const

async function findArticle(user: Standing, articleId: string) {
  const row = await db().article.findUnique({
    where: { id: articleId },
    select: {
      state: true,
      version: true,
      draft: true,
      draftHash: true,
      lastSavedAt: true,
      lastSavedBy: { select: { name: true } },
      publishedRevision: { select: { number: true, contentHash: true } },
    },
    relationLoadStrategy: 'join',
  })
  if (!row) return null
  const content = articleContentSchema.parse(row.draft)
  const facts = { state: row.state, authorIds: content.authorIds }
  if (!decideArticleAccess(user, 'article.read-draft', facts).ok) return null
  const isShown = row.publishedRevision?.contentHash === row.draftHash
  const draftLine: HistoryLine = {
    key: 'draft',
    name: 'The draft now',
    at: row.lastSavedAt,
    byName: row.lastSavedBy?.name ?? 'Bedside',
    occasion: isShown ? 'The same as readers have' : 'Last saved',
    note: null,
    wordCount: countWords(content),
    wordsMore: null,
    isShown: false,
  }
  return {
    content,
    draftHash: row.draftHash,
    draftLine,
    title: content.title,
    state: row.state,
    version: row.version,
    shownNumber: row.publishedRevision?.number ?? null,
    mayRestore: decideArticleAccess(user, 'article.edit', facts).ok,
  }
}

/** Who published which revision: the audit log knows. */
async function listPublishers(articleId: string): Promise<Map<number, string>> {
  const entries = await db().auditEntry.findMany({
    where: { subject: `article:${articleId}`, action: 'article.publish' },
    select: { actorName: true, detail: true },
  })
  return new Map(
    entries.flatMap(({ actorName, detail }): [number, string][] => {
      const number =
        typeof detail === 'object' && detail !== null && 'revisionNumber' in detail
          ? detail.revisionNumber
          : null
      return typeof number === 'number' ? [[number, actorName]] : []
    }),
  )
}

const changeWords: Record<ChangeKind, string> = {
  first: 'First published',
  minor: 'Published, a minor change',
  meaning: 'Published, a change of meaning',
  correction: 'Published, a correction',
}

const occasionWords: Record<SnapshotOccasion, string> = {
  handover: 'Kept before somebody went on',
  kept: 'Kept on purpose',
  submitted: 'Sent to review',
  returned: 'Returned by the reviewer',
  approved: 'Approved by the reviewer',
  published: 'Published',
  restored: 'Kept before an earlier text was put back',
}

type RevisionRow = {
  number: number
  changeKind: ChangeKind
  note: string | null
  wordCount: number
  publishedAt: Date
}

function toRevisionLine(
  row: RevisionRow,
  publishers: Map<number, string>,
  shownNumber: number | null,
): HistoryLine {
  return {
    key: `r${row.number}`,
    name: `Version ${row.number}`,
    at: row.publishedAt,
    byName: publishers.get(row.number) ?? 'Bedside',
    occasion: changeWords[row.changeKind],
    note: row.note,
    wordCount: row.wordCount,
    wordsMore: null,
    isShown: row.number === shownNumber,
  }
}

type SnapshotRow = {
  id: string
  occasion: SnapshotOccasion
  note: string | null
  savedByName: string
  at: Date
  content: unknown
}

function toSnapshotLine(row: SnapshotRow): HistoryLine {
  return {
    key: `s-${row.id}`,
    name: 'Draft',
    at: row.at,
    byName: row.savedByName,
    occasion: occasionWords[row.occasion],
    note: row.note,
    wordCount: countWords(articleContentSchema.parse(row.content)),
    wordsMore: null,
    isShown: false,
  }
}

function countWords({ body }: ArticleContent): number {
  return splitWords(toPlainText(body)).length
}
