import { issueLink } from '#lib/accounts/account-link.commands.ts'
import { parseEmail } from '#lib/accounts/email.ts'
import { addressBlock } from '#lib/platform/client-address.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { type ThrottleAnswer, throttle } from '#lib/platform/throttle.ts'

/** Links sent to one account. */
export const resetAccountLimit = { name: 'reset-account', attempts: 3, windowSeconds: 60 * 60 }

/** Links asked for from one connection. */
export const resetAddressLimit = { name: 'reset-address', attempts: 10, windowSeconds: 60 * 60 }

/**
 * Whether a link may be asked for now. It looks at no user, so that it cannot tell a known address from an unknown one,
 * neither by what it says nor by how long it takes; what differs is done by `sendResetLink`, after the answer.
 */
export async function admitResetRequest(
  db: DbClient,
  request: { email: string; clientAddress: string },
): Promise<ThrottleAnswer> {
  const email = parseEmail(request.email)
  const account = email.ok ? email.value : ''
  const byAddress = await throttle(db, resetAddressLimit).take(addressBlock(request.clientAddress))
  const byAccount = await throttle(db, resetAccountLimit).take(account)
  return byAddress.allowed ? byAccount : byAddress
}

/** Sends a link to whoever signs in with this address; to nobody when nobody does, or they may not. */
export async function sendResetLink(db: DbClient, typedEmail: string, at: Date): Promise<{ sent: boolean }> {
  const email = parseEmail(typedEmail)
  if (!email.ok) return { sent: false }
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email: email.value },
      select: { id: true, disabledAt: true, passwordHash: true },
    })
    if (!user || user.disabledAt) return { sent: false }
    // Whoever never accepted an invitation, or signs in elsewhere, gets a link with which to begin.
    const purpose = user.passwordHash === null ? 'invitation' : 'password_reset'
    await issueLink(tx, user.id, purpose, { actor: { id: null, name: 'Somebody at the sign-in' }, at })
    return { sent: true }
  })
}
