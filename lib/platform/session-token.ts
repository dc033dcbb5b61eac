import { z } from 'zod'
import { env } from '#lib/platform/env.ts'
import { deskCookie, openToken, sealToken } from '#lib/platform/sealed-token.ts'

/** A session ends this long after sign-in, used or not, in seconds. */
export const sessionSeconds = 12 * 60 * 60

/** What a session cookie says, once it has been opened. */
export const sessionClaims = z.object({
  sub: z.uuid(),
  /** The row of this session; ended there, it is ended. */
  sid: z.uuid(),
  sessionVersion: z.int().min(0),
  /** Seconds since 1970; a token that is sealed again keeps it. */
  signedInAt: z.int().min(0),
})

export type SessionClaims = z.infer<typeof sessionClaims>

/** The cookie that carries a session. */
export function sessionCookie(origin = env().origin) {
  return deskCookie('bedside-session', origin)
}

/** Seals the claims into the value of a session cookie. */
export function sealSession(token: SessionClaims): Promise<string> {
  return sealToken('session', token, sessionSeconds)
}

/** Opens a cookie's value; null when we did not seal it, or it has ended by `at`. */
export async function openSession(value: string, at: Date): Promise<SessionClaims | null> {
  const claims = await openToken('session', value, sessionClaims)
  if (!claims) return null
  const ageSeconds = at.getTime() / 1_000 - claims.signedInAt
  return ageSeconds < sessionSeconds ? claims : null
}
