import { db } from '#lib/platform/db.ts'

/** Where an old address leads now; null when nothing was ever there. */
export async function getRedirect(fromPath: string): Promise<string | null> {
  const row = await db().redirect.findUnique({ where: { fromPath }, select: { toPath: true } })
  return row?.toPath ?? null
}
