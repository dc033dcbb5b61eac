import type { Db } from '#lib/platform/db.ts'

/**
 * Makes `from` lead to `to` for ever, inside the transaction that moves the page.
 * Addresses that led to `from` lead to `to` at once (no chains), and `to` itself leads nowhere (no loops).
 */
export async function placeRedirect(
  tx: Db,
  { from, to }: { from: string; to: string },
  at: Date,
): Promise<void> {
  await tx.redirect.deleteMany({ where: { fromPath: to } })
  await tx.redirect.updateMany({ where: { toPath: from }, data: { toPath: to } })
  await tx.redirect.upsert({
    where: { fromPath: from },
    create: { fromPath: from, toPath: to, createdAt: at },
    update: { toPath: to },
  })
}
