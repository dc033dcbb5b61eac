import { randomUUID } from 'node:crypto'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { deskCookie, openToken, sealToken } from '#lib/platform/sealed-token.ts'

/** A browser in which this user has signed in before. */
export type KnownBrowser = { userId: string; browserId: string }

const rememberedSeconds = 180 * 24 * 60 * 60
const claimsSchema = z.object({ sub: z.uuid(), browser: z.uuid() })

/**
 * Remembers that someone has signed in here. It opens nothing: it only gives this browser a count of failures of its
 * own, so that strangers who guess at an account cannot keep its owner out.
 *
 * Source: OWASP, "Slow Down Online Guessing Attacks with Device Cookies".
 */
export async function rememberBrowser(userId: string): Promise<void> {
  const known = await getKnownBrowser()
  const browserId = known?.userId === userId ? known.browserId : randomUUID()
  const { name, options } = deskCookie('bedside-browser')
  const value = await sealToken('known-browser', { sub: userId, browser: browserId }, rememberedSeconds)
  ;(await cookies()).set(name, value, { ...options, maxAge: rememberedSeconds })
}

/** Whose browser this is known to be; null for one we have not met. */
export async function getKnownBrowser(): Promise<KnownBrowser | null> {
  const value = (await cookies()).get(deskCookie('bedside-browser').name)?.value
  const claims = value ? await openToken('known-browser', value, claimsSchema) : null
  return claims && { userId: claims.sub, browserId: claims.browser }
}
