import { z } from 'zod'
import type { MentionKind } from '#generated/prisma/enums.ts'
import type { UsedIn } from '#lib/desk/where-used.views.ts'
import { db } from '#lib/platform/db.ts'

const useRow = z.object({
  id: z.uuid(),
  title: z.string(),
  live: z.boolean(),
})

/** The articles that name something, in their draft or in what readers have, by title; at most 200. */
export async function listUses(kind: MentionKind, targetId: string): Promise<UsedIn[]> {
  const rows = await db().$queryRaw`
    SELECT a."id", a."draft"->>'title' AS "title", bool_or(m."place" = 'live') AS "live"
    FROM "Mention" m JOIN "Article" a ON a."id" = m."articleId"
    WHERE m."kind" = ${kind}::"MentionKind" AND m."targetId" = ${targetId}::uuid
    GROUP BY a."id" ORDER BY "title", a."id" LIMIT 200`
  return z.array(useRow).parse(rows)
}

/** How many articles name each thing of a kind, by its id. */
export async function countUses(kind: MentionKind): Promise<Map<string, number>> {
  const rows = await db().$queryRaw`
    SELECT "targetId", count(DISTINCT "articleId")::int AS "count" FROM "Mention"
    WHERE "kind" = ${kind}::"MentionKind" GROUP BY "targetId"`
  const counts = z.array(z.object({ targetId: z.uuid(), count: z.int() })).parse(rows)
  return new Map(counts.map(({ targetId, count }) => [targetId, count]))
}
