import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { env, sessionSecret } from '#lib/platform/env.ts'

/** A session ends this long after sign-in, used or not, in seconds. */
export const sessionSeconds = 12 * 60 * 60

/** What a session cookie says, once it has been opened. */
export const sessionClaims = z.object({
  sub: z.uuid(),
  sessionVersion: z.int().min(0),
  /** Seconds since 1970; a token that is sealed again keeps it. */
  signedInAt: z.int().min(0),
})

export type SessionClaims = z.infer<typeof sessionClaims>

/** The claims of someone who has just signed in. */
export function toSessionClaims(start: {
  userId: string
  sessionVersion: number
  signedInAt: Date
}): SessionClaims {
  const { userId, sessionVersion, signedInAt } = start
  return { sub: userId, sessionVersion, signedInAt: Math.floor(signedInAt.getTime() / 1_000) }
}

/**
 * The cookie that carries a session. On an https origin its name binds it to this very host and to Secure.
 *
 * Source: RFC 6265bis §4.1.3.2 (the `__Host-` prefix).
 */
export function sessionCookie(origin = env().origin) {
  const secure = origin.startsWith('https:')
  return {
    name: secure ? '__Host-bedside-session' : 'bedside-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const
}

/** Seals the claims into the value of a session cookie. */
export function sealSession(token: SessionClaims): Promise<string> {
  return encode({ token, secret: sessionSecret(), maxAge: sessionSeconds })
}

/** Opens a cookie's value; null when we did not seal it, or it has ended by `at`. */
export async function openSession(value: string, at: Date): Promise<SessionClaims | null> {
  // A forged, foreign or worn-out cookie is a visitor like any other.
  const token = await decode({ token: value, secret: sessionSecret() }).catch(() => null)
  const opened = sessionClaims.safeParse(token)
  if (!opened.success) return null
  const ageSeconds = at.getTime() / 1_000 - opened.data.signedInAt
  return ageSeconds < sessionSeconds ? opened.data : null
}
