import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { signInWithCode } from '#lib/accounts/code-step.commands.ts'
import { signIn } from '#lib/accounts/sign-in.commands.ts'
import { getSingleSignOn } from '#lib/accounts/single-sign-on.queries.ts'
import { clientAddress } from '#lib/platform/client-address.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { beginSession, findSession } from '#lib/platform/session-row.ts'
import {
  openSession,
  type SessionClaims,
  sealSession,
  sessionClaims,
  sessionCookie,
  sessionSeconds,
} from '#lib/platform/session-token.ts'
import { enterByProvider, oidcProvider } from './oidc-provider.ts'

declare module 'next-auth' {
  interface User {
    claims?: SessionClaims
  }
}

const typed = z.object({ email: z.string(), password: z.string(), code: z.string().default('') })

/** next-auth's own door, for its clients and for single sign-on. The desk's forms use the same commands. */
export function authOptions(): AuthOptions {
  const { name, options } = sessionCookie()
  const provider = getSingleSignOn()
  return {
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' }, code: { type: 'text' } },
        authorize: (credentials, request) =>
          enter(credentials, new Headers(Object.entries(request.headers ?? {}))),
      }),
      ...(provider ? [oidcProvider(provider)] : []),
    ],
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    jwt: {
      encode: ({ token }) => sealSession(sessionClaims.parse(token)),
      decode: async ({ token }) => {
        const session = token ? await findSession(token, now()) : null
        return session && !session.needsFactor && token ? openSession(token, now()) : null
      },
    },
    callbacks: {
      jwt: ({ token, user }) => user?.claims ?? token,
      signIn: ({ account, profile }) =>
        account?.type === 'oauth' && provider ? enterByProvider(provider, profile) : true,
    },
    cookies: { sessionToken: { name, options } },
    pages: { signIn: '/admin/sign-in', error: '/admin/sign-in' },
  }
}

async function enter(
  credentials: unknown,
  headers: Headers,
): Promise<{ id: string; claims: SessionClaims } | null> {
  const sent = typed.safeParse(credentials)
  if (!sent.success) return null
  const attempt = { ...sent.data, clientAddress: clientAddress(headers), knownBrowser: null }
  const accepted = await signIn(db(), attempt, now())
  if (!accepted.ok) return null
  const { userId, sessionVersion, needsCode } = accepted.value
  const step = { userId, sessionVersion, first: 'password' } as const
  const start = needsCode
    ? await signInWithCode(db(), { step, code: sent.data.code }, now())
    : { ok: true as const, value: { userId, sessionVersion, method: 'password' as const } }
  if (!start.ok) return null
  const client = { at: now(), userAgent: headers.get('user-agent') ?? '' }
  return { id: userId, claims: await beginSession(db(), start.value, client) }
}
