import { z } from 'zod'
import { addDays } from '#lib/dates.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { toSourceAddress } from '#lib/references/reference-words.ts'
import type { LinkFound } from '#lib/source-watch/check-link.ts'

/** An address whose turn it is. */
export type DueLink = { referenceId: string; address: string }

/** Days until an address is asked again. A first failure is looked at again after a day and a little. */
const daysUntilNext = { well: 30, firstFailure: 25 / 24, failing: 3 }
/** Failures less than this apart may be one bad night. */
const dayMs = 24 * 60 * 60 * 1_000

const dueRow = z.object({
  id: z.uuid(),
  doi: z.string().nullable(),
  pmid: z.string().nullable(),
  url: z.string().nullable(),
})

/**
 * Takes the next address whose turn it is, and puts it off by an hour, so that nobody else asks it meanwhile and a
 * process that is killed loses nothing. Null when none is due.
 */
export async function takeDueLink(db: DbClient): Promise<DueLink | null> {
  for (;;) {
    const taken = await tryToTake(db)
    if (taken !== 'others-were-faster') return taken
  }
}

async function tryToTake(db: DbClient): Promise<DueLink | null | 'others-were-faster'> {
  return transact(db, async (tx) => {
    const rows = await tx.$queryRaw`
      SELECT r."id", r."doi", r."pmid", r."url"
        FROM "Reference" r LEFT JOIN "SourceLink" l ON l."referenceId" = r."id"
       WHERE coalesce(r."doi", r."pmid", r."url") IS NOT NULL AND (l."nextAt" IS NULL OR l."nextAt" <= now())
       ORDER BY l."nextAt" NULLS FIRST, r."id" LIMIT 1
       FOR UPDATE OF r SKIP LOCKED`
    const [row] = z.array(dueRow).parse(rows)
    const address = row && toSourceAddress(row)
    if (!row || !address) return null
    // Somebody may have taken it between the look and the lock: what is written decides.
    const written = await tx.$executeRaw`
      INSERT INTO "SourceLink" AS l ("referenceId", "address", "nextAt")
      VALUES (${row.id}::uuid, ${address}, now() + interval '1 hour')
      ON CONFLICT ("referenceId") DO UPDATE SET "nextAt" = now() + interval '1 hour' WHERE l."nextAt" <= now()`
    return written === 0 ? 'others-were-faster' : { referenceId: row.id, address }
  })
}

/**
 * Writes down what became of an address. It counts as dead after two failures that are a day or more apart, with no
 * answer between them; another address begins anew.
 */
export async function noteLink(
  db: DbClient,
  { referenceId, address }: DueLink,
  { state, outcome }: LinkFound,
  at: Date,
): Promise<void> {
  await transact(db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "SourceLink" WHERE "referenceId" = ${referenceId}::uuid FOR UPDATE`
    const before = await tx.sourceLink.findUnique({ where: { referenceId } })
    if (!before) return
    const known =
      before.address === address ? before : { ...before, failures: 0, failingSince: null, answeredAt: null }
    const fails = state === 'fails'
    const failures = fails ? known.failures + 1 : 0
    const failingSince = fails ? (known.failingSince ?? at) : null
    const days = !fails
      ? daysUntilNext.well
      : failures === 1
        ? daysUntilNext.firstFailure
        : daysUntilNext.failing
    await tx.sourceLink.update({
      where: { referenceId },
      data: {
        address,
        checkedAt: at,
        answeredAt: state === 'answers' ? at : known.answeredAt,
        failures,
        failingSince,
        outcome,
        dead: failures >= 2 && failingSince !== null && at.getTime() - failingSince.getTime() >= dayMs,
        nextAt: addDays(at, days),
      },
      select: { referenceId: true },
    })
  })
}
