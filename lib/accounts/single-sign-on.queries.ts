import { env } from '#lib/platform/env.ts'

/** The OpenID Connect provider colleagues may sign in with. */
export type SingleSignOn = { issuer: string; clientId: string; clientSecret: string; name: string }

/** The configured provider, or null: then the sign-in page does not speak of one. */
export function getSingleSignOn(): SingleSignOn | null {
  const settings = env()
  const { BEDSIDE_OIDC_ISSUER: issuer, BEDSIDE_OIDC_CLIENT_ID: clientId } = settings
  const clientSecret = settings.BEDSIDE_OIDC_CLIENT_SECRET
  if (!issuer || !clientId || !clientSecret) return null
  return { issuer: issuer.replace(/\/+$/, ''), clientId, clientSecret, name: settings.BEDSIDE_OIDC_NAME }
}
