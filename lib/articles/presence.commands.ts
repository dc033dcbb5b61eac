import { z } from 'zod'
import { type AccessRefusal, decideArticleAccess } from '#lib/accounts/policy.ts'
import { articleContentSchema } from '#lib/articles/article.ts'
import type { PresentEditor } from '#lib/articles/save.views.ts'
import { type By, writerOf } from '#lib/articles/take-article.commands.ts'
import type { Db } from '#lib/platform/db.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Who said nothing for so long is gone. */
const presentForMs = 60_000

const presentRow = z.object({ name: z.string(), block: z.number().nullable(), self: z.boolean() })

/** A tab with an article open; the user is whoever asks. */
export type Tab = { articleId: string; tabId: string; block: number | null }

/** Notes that a tab is open, sweeps those that said nothing for a minute, and answers who is there, by name. */
export async function notePresence(
  db: Db,
  { articleId, tabId, block }: Tab,
  { userId, at }: { userId: string; at: Date },
): Promise<PresentEditor[]> {
  const goneBefore = new Date(at.getTime() - presentForMs)
  const rows = await db.$queryRaw`
    WITH swept AS (
      DELETE FROM "Presence"
      WHERE "articleId" = ${articleId}::uuid AND "seenAt" < ${goneBefore} AND "tabId" <> ${tabId}::uuid
    ), noted AS (
      INSERT INTO "Presence" ("articleId", "tabId", "userId", "seenAt", "block")
      VALUES (${articleId}::uuid, ${tabId}::uuid, ${userId}::uuid, ${at}, ${block})
      ON CONFLICT ("articleId", "tabId") DO UPDATE SET "seenAt" = ${at}, "block" = ${block}, "userId" = ${userId}::uuid
      RETURNING "tabId", "userId", "block"
    ), present AS (
      SELECT "tabId", "userId", "block" FROM noted
      UNION ALL
      SELECT "tabId", "userId", "block" FROM "Presence"
      WHERE "articleId" = ${articleId}::uuid AND "seenAt" >= ${goneBefore} AND "tabId" <> ${tabId}::uuid
    )
    SELECT u."name", p."block", p."tabId" = ${tabId}::uuid AS "self"
    FROM present p JOIN "User" u ON u."id" = p."userId"
    ORDER BY u."name", p."tabId"`
  return z.array(presentRow).parse(rows)
}

/** How far an article is, and who is at it. */
export type EditingState = { version: number; savedByName: string; savedAt: Date; present: PresentEditor[] }

/** What a tab that types nothing is told; `tab` null when it only looks and is not to be counted. */
export async function getEditingState(
  db: Db,
  { articleId, tab }: { articleId: string; tab: Omit<Tab, 'articleId'> | null },
  by: By,
): Promise<Result<EditingState, { kind: 'article-not-found' } | AccessRefusal>> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: {
      state: true,
      version: true,
      draft: true,
      lastSavedAt: true,
      lastSavedBy: { select: { name: true } },
    },
  })
  if (!article) return refuse({ kind: 'article-not-found' })
  const { authorIds } = articleContentSchema.parse(article.draft)
  const access = decideArticleAccess(by.standing, 'article.read-draft', { state: article.state, authorIds })
  if (!access.ok) return access
  const present =
    tab && by.actor.id
      ? await notePresence(db, { articleId, ...tab }, { userId: by.actor.id, at: by.at })
      : await listPresent(db, articleId, by.at)
  return succeed({
    version: article.version,
    savedByName: writerOf(article),
    savedAt: article.lastSavedAt,
    present,
  })
}

async function listPresent(db: Db, articleId: string, at: Date): Promise<PresentEditor[]> {
  const rows = await db.presence.findMany({
    where: { articleId, seenAt: { gte: new Date(at.getTime() - presentForMs) } },
    select: { block: true, user: { select: { name: true } } },
    orderBy: [{ user: { name: 'asc' } }, { tabId: 'asc' }],
  })
  return rows.map(({ block, user }) => ({ name: user.name, block, self: false }))
}
