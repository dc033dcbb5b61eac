import { z } from 'zod'
import type { FactorSetup, LinkView, OwnAccount, SessionLine, UserLine } from '#lib/accounts/account.views.ts'
import { hashLinkToken } from '#lib/accounts/account-link.ts'
import { describeBrowser } from '#lib/accounts/describe-browser.ts'
import { qrMatrix } from '#lib/accounts/qr-matrix.ts'
import { signInMethods } from '#lib/accounts/sign-in-method.ts'
import { totpAddress } from '#lib/accounts/totp.ts'
import { type Db, db } from '#lib/platform/db.ts'
import { openSecret } from '#lib/platform/sealed-secret.ts'
import { sessionSeconds } from '#lib/platform/session-token.ts'

const userLineSelect = {
  id: true,
  email: true,
  name: true,
  role: true,
  disabledAt: true,
  lastSignInAt: true,
} as const

/** Everyone who may sign in or could once, by address. */
export function listUsers(db: Db): Promise<UserLine[]> {
  return db.user.findMany({ select: userLineSelect, orderBy: { email: 'asc' } })
}

/** The user of a normalised address, or null. */
export function getUserByEmail(db: Db, email: string): Promise<UserLine | null> {
  return db.user.findUnique({ where: { email }, select: userLineSelect })
}

/** The browsers a user is signed in with, the last seen first. */
export async function listSessions(userId: string, here: string | null, at: Date): Promise<SessionLine[]> {
  const rows = await db().session.findMany({
    where: { userId, endedAt: null, createdAt: { gt: new Date(at.getTime() - sessionSeconds * 1_000) } },
    select: { id: true, userAgent: true, method: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    take: 100,
  })
  return rows.map(({ id, userAgent, method, createdAt, lastSeenAt }) => ({
    id,
    browser: describeBrowser(userAgent),
    method: z.enum(signInMethods).catch('password').parse(method),
    since: createdAt,
    lastSeenAt,
    here: id === here,
  }))
}

/** What someone sees of their own account; `sessionId` is the one that asks. */
export async function getOwnAccount(userId: string, sessionId: string, at: Date): Promise<OwnAccount> {
  const [user, settings, sessions, codesLeft] = await Promise.all([
    db().user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        name: true,
        email: true,
        role: true,
        passwordHash: true,
        totpConfirmedAt: true,
        person: { select: { name: true } },
      },
    }),
    db().siteSettings.findFirst({ select: { secondFactorRoles: true } }),
    listSessions(userId, sessionId, at),
    db().recoveryCode.count({ where: { userId, usedAt: null } }),
  ])
  const { name, email, role } = user
  return {
    name,
    email,
    role,
    hasPassword: user.passwordHash !== null,
    byline: user.person?.name ?? null,
    secondFactor: user.totpConfirmedAt && { since: user.totpConfirmedAt, codesLeft },
    factorRequired: settings?.secondFactorRoles.includes(role) ?? false,
    sessions,
  }
}

/** What an app is told while a second factor is being set up; null before it is begun, and once it counts. */
export async function getFactorSetup(userId: string): Promise<FactorSetup | null> {
  const [user, settings] = await Promise.all([
    db().user.findUnique({
      where: { id: userId },
      select: { email: true, totpSecret: true, totpConfirmedAt: true },
    }),
    db().siteSettings.findFirst({ select: { name: true } }),
  ])
  if (!user?.totpSecret || user.totpConfirmedAt) return null
  const secret = openSecret(user.totpSecret, userId)
  if (!secret) return null
  const address = totpAddress(secret, { site: settings?.name ?? 'Bedside', email: user.email })
  return { secret, matrix: qrMatrix(address) }
}

/** Whether a code is asked for when this user signs in. */
export async function hasSecondFactor(userId: string): Promise<boolean> {
  return (await db().user.count({ where: { id: userId, totpConfirmedAt: { not: null } } })) === 1
}

/** Whom an open link is for; null when it was used, is over, or never was one. */
export async function getLink(token: string, at: Date): Promise<LinkView | null> {
  const link = await db().accountLink.findFirst({
    where: {
      tokenHash: hashLinkToken(token),
      usedAt: null,
      expiresAt: { gt: at },
      user: { disabledAt: null },
    },
    select: { purpose: true, user: { select: { name: true, email: true } } },
  })
  return link && { purpose: link.purpose, ...link.user }
}
