import { z } from 'zod'
import type { Db } from '#lib/platform/db.ts'

/** What time it is for every instance: the beginning of this transaction, by the database's clock. */
export async function readDatabaseClock(tx: Db): Promise<Date> {
  const [row] = z.tuple([z.object({ at: z.date() })]).parse(await tx.$queryRaw`SELECT now() AS "at"`)
  return row.at
}

/** Milliseconds until the next plan falls due, less than 0 for one that is overdue; null when nothing is planned. */
export async function getMsUntilDue(db: Db): Promise<number | null> {
  const rows = await db.$queryRaw`
    SELECT extract(epoch FROM min("dueAt") - clock_timestamp())::float8 * 1000 AS "ms"
    FROM "Schedule" WHERE "doneAt" IS NULL AND "cancelledAt" IS NULL AND "failedAt" IS NULL`
  const [row] = z.tuple([z.object({ ms: z.number().nullable() })]).parse(rows)
  return row.ms
}
