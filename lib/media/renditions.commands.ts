import { z } from 'zod'
import { listShowingKeys } from '#lib/media/media-use.queries.ts'
import type { Rendition } from '#lib/media/picture.ts'
import {
  maxHeight,
  maxPixels,
  originalFormat,
  originalKey,
  renditionKey,
  renditionPath,
} from '#lib/media/picture-format.ts'
import { planRetry, planWidths, renditionFormats } from '#lib/media/rendition-plan.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { makePictures } from '#lib/platform/picture-process.ts'
import type { Storage } from '#lib/platform/storage.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'

const claimRow = z.object({
  id: z.uuid(),
  hash: z.string(),
  mimeType: z.string(),
  width: z.int(),
  renditionsTries: z.int(),
})

type Claim = z.infer<typeof claimRow>

/** One width in three formats; AVIF takes its time on a small machine. */
const making = { maxMs: 120_000, maxMemoryBytes: 512 * 2 ** 20, maxPixels, inBackground: true }

/**
 * Makes the sizes of one picture that waits for them; false when none does. Two instances never take the same: a claim
 * hides it for ten minutes, so that what a killed process left is taken up by another. Doing it twice does no harm.
 */
export async function makeDueRenditions(
  { db, storage }: { db: DbClient; storage: Storage },
  signal: AbortSignal,
): Promise<boolean> {
  const rows = await db.$queryRaw`
    UPDATE "Media" SET "renditionsDueAt" = now() + interval '10 minutes' WHERE "id" = (
      SELECT "id" FROM "Media" WHERE "renditionsDueAt" <= now() AND "removedAt" IS NULL
      ORDER BY "renditionsDueAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "hash", "mimeType", "width", "renditionsTries"`
  const [claim] = z.array(claimRow).parse(rows)
  if (!claim) return false
  try {
    const renditions = await makeAll(storage, claim, signal)
    if (renditions) await finish(db, claim, renditions)
    else await db.$executeRaw`UPDATE "Media" SET "renditionsDueAt" = now() WHERE "id" = ${claim.id}::uuid`
  } catch (error) {
    await fail(db, claim, error)
  }
  return true
}

/** Every width in every format; null when it was told to stop in between. */
async function makeAll(
  storage: Storage,
  { hash, mimeType, width }: Claim,
  signal: AbortSignal,
): Promise<Rendition[] | null> {
  const format = originalFormat(mimeType)
  const original = format && (await storage.get(originalKey(hash, format)))
  if (!original) throw new Error('The original is not in the store.')
  const renditions: Rendition[] = []
  for (const wanted of planWidths(width)) {
    if (signal.aborted) return null
    const outputs = renditionFormats.map((one) => ({
      format: one,
      width: wanted,
      height: maxHeight,
      role: 'rendition' as const,
    }))
    const made = await makePictures(original, outputs, making)
    if (!made.ok) throw new Error(failureWords[made.refusal.kind])
    for (const [at, picture] of made.value.entries()) {
      const made = renditionFormats[at]
      if (!made) continue
      const key = renditionKey(hash, picture.width, made)
      await storage.put(key, picture.bytes)
      const { width: across, height } = picture
      renditions.push({ path: renditionPath(key), width: across, height, mimeType: `image/${made}` })
    }
  }
  return renditions
}

const failureWords = {
  unreadable: 'The original cannot be read.',
  'too-heavy': 'Making it took too long, or too much memory.',
  busy: 'Too many pictures were being made.',
}

/** Readers get the new sizes: every page that shows the picture is made anew. */
async function finish(db: DbClient, { id }: Claim, renditions: Rendition[]): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.media.update({
      where: { id },
      data: { renditions, renditionsDueAt: null, renditionsError: null, renditionsTries: 0 },
      select: { id: true },
    })
    const keys = await listShowingKeys(tx, id)
    if (keys.length > 0)
      await appendEvent(tx, { kind: 'refresh', keys, articleId: null, reason: 'picture in every size' })
  })
}

async function fail(db: DbClient, { id, renditionsTries }: Claim, error: unknown): Promise<void> {
  const tries = renditionsTries + 1
  const pauseSeconds = planRetry(tries)
  const words = error instanceof Error ? error.message : 'Something went wrong.'
  await db.$executeRaw`
    UPDATE "Media" SET "renditionsTries" = ${tries}, "renditionsError" = ${words},
      "renditionsDueAt" = now() + make_interval(secs => ${pauseSeconds}::double precision)
    WHERE "id" = ${id}::uuid`
}
