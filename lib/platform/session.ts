import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Role } from '#generated/prisma/enums.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import {
  openSession,
  type SessionClaims,
  sealSession,
  sessionCookie,
  sessionSeconds,
} from '#lib/platform/session-token.ts'

/** Who is asking, as their row says it at this request. */
export type SessionUser = {
  id: string
  name: string
  email: string
  role: Role
  /** Their byline, when they have one. */
  personId: string | null
}

/** The user of this request, read once for it; null when nobody is signed in. */
export const getUser = cache(async (): Promise<SessionUser | null> => {
  const value = (await cookies()).get(sessionCookie().name)?.value
  return value ? findSessionUser(value, now()) : null
})

/** The user of this request. Whoever is not signed in is sent to the sign-in page, and nothing after this runs. */
export async function requireUser(): Promise<SessionUser> {
  return (await getUser()) ?? redirect('/admin/sign-in')
}

/**
 * The user a sealed cookie stands for. Their row has the last word: a disabled user, another role, a raised
 * session version count from the next request on, whatever the cookie says.
 */
export async function findSessionUser(value: string, at: Date): Promise<SessionUser | null> {
  const claims = await openSession(value, at)
  if (!claims) return null
  const user = await db().user.findUnique({ where: { id: claims.sub }, select: sessionUserSelect })
  if (!user || user.disabledAt || user.sessionVersion !== claims.sessionVersion) return null
  const { id, name, email, role, personId } = user
  return { id, name, email, role, personId }
}

/** Signs this browser in; only where cookies can be set, in an action or a route handler. */
export async function startSession(claims: SessionClaims): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, await sealSession(claims), { ...options, maxAge: sessionSeconds })
}

/** Signs this browser out. A copy of its cookie would still open: ending every session raises the version. */
export async function endSession(): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}

const sessionUserSelect = {
  id: true,
  name: true,
  email: true,
  role: true,
  personId: true,
  sessionVersion: true,
  disabledAt: true,
} as const
