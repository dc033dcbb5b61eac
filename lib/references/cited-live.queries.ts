import type { Db } from '#lib/platform/db.ts'

/** Whether readers can meet this source now. */
export async function isCitedLive(tx: Db, referenceId: string): Promise<boolean> {
  const cited = await tx.citation.findFirst({
    where: { referenceId, revision: { publishedOf: { isNot: null } } },
    select: { ordinal: true },
  })
  return cited !== null
}

/** Whether the line of newer sources from `from` on comes to `target`; a line is followed ten steps. */
export async function leadsTo(tx: Db, from: string, target: string): Promise<boolean> {
  let id: string | null = from
  for (let step = 0; id !== null && step < 10; step += 1) {
    if (id === target) return true
    const row: { supersededById: string | null } | null = await tx.reference.findUnique({
      where: { id },
      select: { supersededById: true },
    })
    id = row?.supersededById ?? null
  }
  return false
}
