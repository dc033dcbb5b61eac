import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { rememberBrowser } from '#lib/platform/known-browser.ts'
import {
  beginSession,
  endSessionOf,
  findSession,
  type OpenSession,
  type SessionStart,
  type SessionUser,
} from '#lib/platform/session-row.ts'
import { sealSession, sessionCookie, sessionSeconds } from '#lib/platform/session-token.ts'

/** Who is asking, as their row says it at this request. */
export type { SessionUser }

/** Where someone is led whose role may not work without a second factor. */
const secondFactorPath = '/admin/second-factor'

/** The session of this request, read once for it; null when nobody is signed in. */
export const getSession = cache(async (): Promise<OpenSession | null> => {
  const value = (await cookies()).get(sessionCookie().name)?.value
  return value ? findSession(value, now()) : null
})

/** The user of this request who may work; null when nobody is signed in, or a second factor is still to be set up. */
export async function getUser(): Promise<SessionUser | null> {
  const session = await getSession()
  return session && !session.needsFactor ? session.user : null
}

/**
 * The user of this request. Whoever is not signed in is sent to the sign-in page, whoever must set up a second factor
 * first to where that is done, and nothing after this runs.
 */
export async function requireUser(): Promise<SessionUser> {
  const { user, needsFactor } = await requireSession()
  return needsFactor ? redirect(secondFactorPath) : user
}

/** The session of this request, also of someone who must still set up a second factor: only for setting it up. */
export async function requireSession(): Promise<OpenSession> {
  return (await getSession()) ?? redirect('/admin/sign-in')
}

/** Signs this browser in and ends what it was signed in to before; only in an action or a route handler. */
export async function startSession(start: SessionStart): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  const before = jar.get(name)?.value
  const claims = await beginSession(db(), start, {
    at: now(),
    userAgent: (await headers()).get('user-agent') ?? '',
  })
  if (before) await endSessionOf(before, now())
  jar.set(name, await sealSession(claims), { ...options, maxAge: sessionSeconds })
  await rememberBrowser(start.userId)
}

/** Signs this browser out: its session is over, also for a copy of the cookie. */
export async function endSession(): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  const value = jar.get(name)?.value
  if (value) await endSessionOf(value, now())
  jar.set(name, '', { ...options, maxAge: 0 })
}
