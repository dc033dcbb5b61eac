import type { Profile } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { signInByProvider } from '#lib/accounts/single-sign-on.commands.ts'
import type { SingleSignOn } from '#lib/accounts/single-sign-on.queries.ts'
import { now } from '#lib/platform/clock.ts'
import { beginCodeStep } from '#lib/platform/code-step.ts'
import { db } from '#lib/platform/db.ts'
import { startSession } from '#lib/platform/session.ts'

const maxAnswerMs = 10_000

const profileSchema = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().nullable().default(null),
  email_verified: z.boolean().default(false),
})

/** The configured provider in next-auth's words: discovered, with PKCE, state and nonce, and claims from its userinfo. */
export function oidcProvider({ issuer, clientId, clientSecret, name }: SingleSignOn): OAuthConfig<Profile> {
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email profile' } },
    // Many providers tell the address only here. openid-client has verified the ID token by then, and refuses what is
    // said of another subject, which needs the whole token set.
    userinfo: {
      request: ({ client, tokens }) => {
        if (!isWhole<typeof client>(tokens)) throw new Error('The provider sent no ID token.')
        return client.userinfo(tokens)
      },
    },
    httpOptions: { timeout: maxAnswerMs },
    profile: (profile) => ({ id: profile.sub ?? '' }),
  }
}

/**
 * Where a browser goes on to after the provider has said who it is: with a session of ours, begun as after a password;
 * to the code; or back to the sign-in. next-auth gives a session to nobody here.
 */
export async function enterByProvider(provider: SingleSignOn, profile: unknown): Promise<string> {
  const known = profileSchema.safeParse(profile)
  if (!known.success) return '/admin/sign-in?problem=unknown-account'
  const { sub: subject, email, email_verified: emailVerified } = known.data
  const identity = { issuer: provider.issuer, subject, email, emailVerified }
  const accepted = await signInByProvider(db(), identity, now())
  if (!accepted.ok) return '/admin/sign-in?problem=unknown-account'
  const { needsCode, ...who } = accepted.value
  if (needsCode) {
    await beginCodeStep({ ...who, first: 'oidc' })
    return '/admin/sign-in/code'
  }
  await startSession({ ...who, method: 'oidc' })
  return '/admin'
}

type WholeTokens<Client extends { userinfo: (tokens: never) => unknown }> = Exclude<
  Parameters<Client['userinfo']>[0],
  string
>

function isWhole<Client extends { userinfo: (tokens: never) => unknown }>(
  tokens: object,
): tokens is WholeTokens<Client> & object {
  return 'claims' in tokens && typeof tokens.claims === 'function' && 'id_token' in tokens
}
