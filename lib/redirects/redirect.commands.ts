import type { Db } from '#lib/platform/db.ts'

/**
 * Makes `from` lead to `to` for ever, inside the transaction that moves the page.
 * Addresses that led to `from` lead to `to` at once (no chains), and `to` itself leads nowhere (no loops).
 *
 * @returns every address that answers otherwise from now on
 */
export async function placeRedirect(
  tx: Db,
  { from, to }: { from: string; to: string },
  at: Date,
): Promise<string[]> {
  await tx.redirect.deleteMany({ where: { fromPath: to } })
  const chained = await tx.redirect.findMany({ where: { toPath: from }, select: { fromPath: true } })
  await tx.redirect.updateMany({ where: { toPath: from }, data: { toPath: to } })
  await tx.redirect.upsert({
    where: { fromPath: from },
    create: { fromPath: from, toPath: to, createdAt: at },
    update: { toPath: to },
  })
  return [from, to, ...chained.map(({ fromPath }) => fromPath)]
}
