import { parseEmail } from '#lib/accounts/email.ts'
import { finishSignIn } from '#lib/accounts/finish-sign-in.commands.ts'
import type { PasswordAccepted } from '#lib/accounts/sign-in.commands.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Who a provider says someone is. */
export type ProvidedIdentity = {
  issuer: string
  subject: string
  email: string | null
  /** Only what the provider has verified is believed. */
  emailVerified: boolean
}

/** Why single sign-on let nobody in. */
export type SingleSignOnRefusal = { kind: 'nobody-here' }

const userSelect = {
  id: true,
  name: true,
  disabledAt: true,
  sessionVersion: true,
  totpConfirmedAt: true,
} as const

/**
 * Lets an existing user in whom the provider knows: by the identity that is linked, or, the first time, by the address
 * the provider has verified, which links it. It makes no accounts. An account that is linked to one identity of a
 * provider is never given to another one, because providers hand addresses on.
 */
export async function signInByProvider(
  db: DbClient,
  identity: ProvidedIdentity,
  at: Date,
): Promise<Result<PasswordAccepted, SingleSignOnRefusal>> {
  const user = await db.$transaction(async (tx) => {
    const linked = await findLinked(tx, identity)
    return linked ?? (await linkByEmail(tx, identity, at))
  })
  if (!user || user.disabledAt) return refuse({ kind: 'nobody-here' })
  const { id: userId, name, sessionVersion } = user
  // The second factor belongs to the account, whichever way its first step was taken.
  const needsCode = user.totpConfirmedAt !== null
  if (!needsCode) await finishSignIn(db, { userId, name, method: 'oidc' }, at)
  return succeed({ userId, sessionVersion, needsCode })
}

async function findLinked(tx: Db, { issuer, subject }: ProvidedIdentity) {
  const identity = await tx.identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { user: { select: userSelect } },
  })
  return identity?.user ?? null
}

async function linkByEmail(tx: Db, identity: ProvidedIdentity, at: Date) {
  const email = identity.emailVerified ? parseEmail(identity.email ?? '') : null
  if (!email?.ok) return null
  const user = await tx.user.findUnique({ where: { email: email.value }, select: userSelect })
  if (!user || user.disabledAt) return null
  const { issuer, subject } = identity
  if (await tx.identity.findFirst({ where: { userId: user.id, issuer }, select: { userId: true } }))
    return null
  await tx.identity.create({
    data: { issuer, subject, userId: user.id, createdAt: at },
    select: { userId: true },
  })
  await appendAudit(tx, {
    at,
    actor: { id: user.id, name: user.name },
    action: 'user.link-identity',
    subject: `user:${user.id}`,
    detail: { issuer },
  })
  return user
}
