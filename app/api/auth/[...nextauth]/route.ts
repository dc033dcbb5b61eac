import NextAuth, { type AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { signIn } from '#lib/accounts/sign-in.commands.ts'
import { clientAddress } from '#lib/platform/client-address.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { findSessionUser } from '#lib/platform/session.ts'
import {
  openSession,
  type SessionClaims,
  sealSession,
  sessionClaims,
  sessionCookie,
  sessionSeconds,
  toSessionClaims,
} from '#lib/platform/session-token.ts'

declare module 'next-auth' {
  interface User {
    claims?: SessionClaims
  }
}

const typed = z.object({ email: z.string(), password: z.string() })

/** next-auth's own door, for its clients and later for single sign-on. The desk's form uses the same `signIn`. */
function authOptions(): AuthOptions {
  const { name, options } = sessionCookie()
  return {
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials, request) {
          const sent = typed.safeParse(credentials)
          if (!sent.success) return null
          const clientHeaders = new Headers(Object.entries(request.headers ?? {}))
          const attempt = { ...sent.data, clientAddress: clientAddress(clientHeaders) }
          const signedIn = await signIn(db(), attempt, now())
          return signedIn.ok ? { id: signedIn.value.userId, claims: toSessionClaims(signedIn.value) } : null
        },
      }),
    ],
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    jwt: {
      encode: ({ token }) => sealSession(sessionClaims.parse(token)),
      decode: async ({ token }) =>
        token && (await findSessionUser(token, now())) ? openSession(token, now()) : null,
    },
    callbacks: {
      jwt: ({ token, user }) => user?.claims ?? token,
    },
    cookies: { sessionToken: { name, options } },
    pages: { signIn: '/admin/sign-in', error: '/admin/sign-in' },
  }
}

const handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) =>
  NextAuth(authOptions())(request, context)

export { handler as GET, handler as POST }
