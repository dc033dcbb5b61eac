import type { LockedArticle } from '#lib/articles/take-article.commands.ts'
import { queueMail } from '#lib/mail/mail.commands.ts'
import type { Db } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'

/** A message about an article, for colleagues. Its address is added at the end. */
export type Letter = {
  subject: string
  text: string
  purpose: 'review-request' | 'review-result' | 'schedule' | 'evidence'
}

/**
 * Writes to colleagues inside the transaction that gives the reason for it. Whoever is disabled or does it themselves
 * is left out; with nobody left nothing is written.
 */
export async function tellUsers(
  tx: Db,
  { userIds, article, letter }: { userIds: (string | null)[]; article: { id: string }; letter: Letter },
  { actorId, at }: { actorId: string | null; at: Date },
): Promise<void> {
  const wanted = [...new Set(userIds)].filter((id) => id !== null && id !== actorId)
  if (wanted.length === 0) return
  const users = await tx.user.findMany({
    where: { id: { in: wanted.filter((id) => id !== null) }, disabledAt: null },
    select: { email: true },
  })
  const address = `${env().origin}/admin/articles/${article.id}`
  for (const { email } of users) {
    const { subject, purpose } = letter
    await queueMail(tx, { to: email, subject, text: `${letter.text}\n\n${address}\n`, purpose }, at)
  }
}

/** Those who work on an article: who saved it last, and who answers for it. */
export function peopleAt(article: LockedArticle): (string | null)[] {
  return [article.lastSavedById, article.responsibleId]
}
