import type { LinkPurpose, Role } from '#generated/prisma/enums.ts'
import { addUser } from '#lib/accounts/account.commands.ts'
import { hashLinkToken, linkMinutes, linkPath, makeLinkToken } from '#lib/accounts/account-link.ts'
import { accountNotice, invitationMail, passwordResetMail } from '#lib/accounts/account-mail.ts'
import { endEverySession } from '#lib/accounts/account-rules.commands.ts'
import { finishSignIn } from '#lib/accounts/finish-sign-in.commands.ts'
import { type PasswordRefusal, parsePassword } from '#lib/accounts/password.ts'
import { decideAccess } from '#lib/accounts/policy.ts'
import { accountLimit, type PasswordAccepted } from '#lib/accounts/sign-in.commands.ts'
import type { UserRefusal } from '#lib/accounts/user-refusal.ts'
import { queueMail } from '#lib/mail/mail.commands.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { type Actor, appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { hashPassword } from '#lib/platform/password-hash.ts'
import { throttle } from '#lib/platform/throttle.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** A one-time link as it is shown, once, and until when it works. */
export type IssuedLink = { userId: string; purpose: LinkPurpose; url: string; expiresAt: Date }

/** Adds someone and sends them the link with which they come in; it is also shown to whoever invites them. */
export async function inviteUser(
  db: DbClient,
  invited: { email: string; name: string; role: Role },
  by: Acting,
): Promise<Result<IssuedLink, UserRefusal>> {
  const access = decideAccess(by.actor, 'user.manage')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    const added = await addUser(tx, { ...invited, passwordHash: null }, by)
    return added.ok ? succeed(await issueLink(tx, added.value.userId, 'invitation', by)) : added
  })
}

/** Sends a user another link: an invitation while they have no password, a reset afterwards. */
export async function sendLink(
  db: DbClient,
  userId: string,
  by: Acting,
): Promise<Result<IssuedLink, UserRefusal>> {
  const access = decideAccess(by.actor, 'user.manage')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { passwordHash: true, disabledAt: true },
    })
    if (!user) return refuse({ kind: 'user-not-found' })
    if (user.disabledAt) return refuse({ kind: 'user-disabled' })
    const purpose = user.passwordHash === null ? 'invitation' : 'password_reset'
    return succeed(await issueLink(tx, userId, purpose, by))
  })
}

/** The step of making a link, mailing it, and ending those made before it. */
export async function issueLink(
  tx: Db,
  userId: string,
  purpose: LinkPurpose,
  { actor, at }: { actor: Actor; at: Date },
): Promise<IssuedLink> {
  const { token, tokenHash } = makeLinkToken()
  const expiresAt = new Date(at.getTime() + linkMinutes[purpose] * 60_000)
  await tx.accountLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: at } })
  const data = { userId, purpose, tokenHash, createdAt: at, expiresAt }
  const { user } = await tx.accountLink.create({
    data,
    select: { user: { select: { name: true, email: true } } },
  })
  const site = (await tx.siteSettings.findFirst({ select: { name: true } }))?.name ?? 'Bedside'
  const url = env().origin + linkPath(purpose, token)
  const mail =
    purpose === 'invitation'
      ? invitationMail(user, { site, by: actor.name, url, days: linkMinutes.invitation / (24 * 60) })
      : passwordResetMail(user, { site, url, minutes: linkMinutes.password_reset })
  await queueMail(tx, mail, at)
  const action = purpose === 'invitation' ? 'user.invite' : 'user.send-reset'
  await appendAudit(tx, { at, actor, action, subject: `user:${userId}`, detail: {} })
  return { userId, purpose, url, expiresAt }
}

/** Why a link let nobody in. */
export type LinkRefusal = PasswordRefusal | { kind: 'link-over' }

/**
 * Uses a link: sets the password, ends every session and every other link of the account, and forgets the failures
 * counted against it, so that nobody who guesses can keep its owner out. A second factor is asked for all the same.
 */
export async function spendLink(
  db: DbClient,
  { token, purpose, password }: { token: string; purpose: LinkPurpose; password: string },
  at: Date,
): Promise<Result<PasswordAccepted, LinkRefusal>> {
  const parsed = parsePassword(password)
  if (!parsed.ok) return parsed
  const passwordHash = await hashPassword(parsed.value)
  const used = await db.$transaction(async (tx) => {
    const found = { tokenHash: hashLinkToken(token), purpose, usedAt: null, expiresAt: { gt: at } }
    const link = await tx.accountLink.findFirst({ where: found, select: linkSelect })
    if (!link || link.user.disabledAt) return null
    const { count } = await tx.accountLink.updateMany({ where: found, data: { usedAt: at } })
    if (count !== 1) return null
    const { userId, user } = link
    await tx.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } })
    await tx.accountLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: at } })
    const sessionVersion = await endEverySession(tx, userId, at)
    const action = purpose === 'invitation' ? 'user.accept-invitation' : 'user.reset-password'
    const actor = { id: userId, name: user.name }
    await appendAudit(tx, { at, actor, action, subject: `user:${userId}`, detail: {} })
    if (purpose === 'password_reset') {
      await queueMail(tx, accountNotice(user, { kind: 'password-changed' }, env().origin), at)
    }
    return { userId, sessionVersion, user }
  })
  if (!used) return refuse({ kind: 'link-over' })
  const { userId, sessionVersion, user } = used
  await throttle(db, accountLimit).forget(user.email)
  const needsCode = user.totpConfirmedAt !== null
  if (!needsCode) await finishSignIn(db, { userId, name: user.name, method: 'link' }, at)
  return succeed({ userId, sessionVersion, needsCode })
}

const linkSelect = {
  userId: true,
  user: { select: { name: true, email: true, disabledAt: true, totpConfirmedAt: true } },
} as const
