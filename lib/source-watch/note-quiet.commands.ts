import { z } from 'zod'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'

/** So many sources are noted in one transaction. */
const batchLength = 200

const changedRow = z.object({ id: z.uuid(), live: z.boolean() })

/**
 * Notes of every source that a whole list could have named that it was looked up in data of this day. One without a
 * notice is told as "no notice found", which is never "clean"; how any other stands is left as it is. Answers how many
 * sources have no notice, and how many no list can find, because they have neither DOI nor PubMed number.
 */
export async function noteQuiet(
  db: DbClient,
  { dataOn, dryRun }: { dataOn: Date; dryRun: boolean },
): Promise<{ count: number; unnamedCount: number }> {
  let more = !dryRun
  while (more) more = (await transact(db, (tx) => noteBatch(tx, dataOn))) === batchLength
  const [count, unnamedCount] = await Promise.all([
    db.reference.count({
      where: {
        OR: [{ doi: { not: null } }, { pmid: { not: null } }],
        status: { in: ['not_checked', 'no_notice_found'] },
      },
    }),
    db.reference.count({ where: { doi: null, pmid: null } }),
  ])
  return { count, unnamedCount }
}

async function noteBatch(tx: Db, dataOn: Date): Promise<number> {
  const rows = await tx.$queryRaw`
    WITH due AS (
      SELECT "id" FROM "Reference"
       WHERE ("doi" IS NOT NULL OR "pmid" IS NOT NULL)
         AND ("status" = 'not_checked' OR "statusCheckedOn" IS NULL OR "statusCheckedOn" < ${dataOn}::date)
       ORDER BY "id" LIMIT ${batchLength} FOR UPDATE
    )
    UPDATE "Reference" r
       SET "status" = CASE WHEN r."status" = 'not_checked' THEN 'no_notice_found' ELSE r."status" END,
           "statusCheckedOn" = greatest(r."statusCheckedOn", ${dataOn}::date)
      FROM due WHERE due."id" = r."id"
    RETURNING r."id", EXISTS (
      SELECT 1 FROM "Citation" c JOIN "Article" a ON a."publishedRevisionId" = c."revisionId"
       WHERE c."referenceId" = r."id") AS "live"`
  const changed = z.array(changedRow).parse(rows)
  const keys = changed.filter(({ live }) => live).map(({ id }) => publicationKeys.reference(id))
  if (keys.length > 0) {
    await appendEvent(tx, {
      kind: 'refresh',
      keys,
      articleId: null,
      reason: 'sources were looked up in a list of notices',
    })
  }
  return changed.length
}
