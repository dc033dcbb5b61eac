import { decode, encode } from 'next-auth/jwt'
import type { z } from 'zod'
import { env, sessionSecret } from '#lib/platform/env.ts'

/** What a sealed token is for. One that was sealed for one thing opens nothing else. */
export type TokenPurpose = 'session' | 'code-step' | 'known-browser'

/** next-auth seals sessions without salt; the others get keys of their own. */
const salts: Record<TokenPurpose, string> = {
  session: '',
  'code-step': 'bedside code step',
  'known-browser': 'bedside known browser',
}

/** Seals claims so that only we can read, make or change them. */
export function sealToken(
  purpose: TokenPurpose,
  token: Record<string, unknown>,
  maxAgeSeconds: number,
): Promise<string> {
  return encode({ token, secret: sessionSecret(), maxAge: maxAgeSeconds, salt: salts[purpose] })
}

/** Opens what was sealed for this purpose; null for everything else: forged, foreign, worn out, of another shape. */
export async function openToken<Schema extends z.ZodType>(
  purpose: TokenPurpose,
  value: string,
  schema: Schema,
): Promise<z.output<Schema> | null> {
  // A forged, foreign or worn-out token is a visitor like any other.
  const token = await decode({ token: value, secret: sessionSecret(), salt: salts[purpose] }).catch(
    () => null,
  )
  return schema.safeParse(token).data ?? null
}

/**
 * The name and flags of a cookie of the desk. On an https origin its name binds it to this very host and to Secure.
 *
 * Source: RFC 6265bis §4.1.3.2 (the `__Host-` prefix).
 */
export function deskCookie(name: string, origin = env().origin) {
  const secure = origin.startsWith('https:')
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const
}
