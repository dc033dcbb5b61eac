import { lockFiles } from '#lib/media/receive-picture.commands.ts'
import type { DbClient } from '#lib/platform/db.ts'
import type { Storage } from '#lib/platform/storage.ts'

const keptMs = 24 * 3_600_000

/**
 * Removes files that no picture has: what an interrupted upload left, and what was removed from the library. Only those
 * older than a day, each while nobody can be writing its row.
 * @returns how many were removed
 */
export async function sweepFiles(
  { db, storage }: { db: DbClient; storage: Storage },
  at: Date,
): Promise<number> {
  const before = new Date(at.getTime() - keptMs)
  let count = 0
  for await (const { key, storedAt } of storage.list()) {
    if (storedAt > before) continue
    const hash = key.slice(0, 64)
    const wanted = { hash, OR: [{ removedAt: null }, { removedAt: { gt: before } }] }
    if (await db.media.findFirst({ where: wanted, select: { id: true } })) continue
    await db.$transaction(async (tx) => {
      await lockFiles(tx, hash)
      if (await tx.media.findFirst({ where: wanted, select: { id: true } })) return
      await storage.remove(key)
      count += 1
    })
  }
  return count
}
