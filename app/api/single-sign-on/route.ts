import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#app/api/auth/auth-options.ts'
import { getSingleSignOn } from '#lib/accounts/single-sign-on.queries.ts'
import { getSiteOrigin } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'

/**
 * Begins single sign-on. A link leads here, because a form could not be sent on to the provider under our policy for
 * forms, and next-auth's own beginning wants a cookie before the form. Another site's page may not begin it.
 */
export async function GET(request: Request): Promise<Response> {
  const site = request.headers.get('sec-fetch-site')
  const origin = getSiteOrigin()
  if (!getSingleSignOn() || (site !== null && site !== 'same-origin' && site !== 'none')) {
    return Response.redirect(`${origin}/admin/sign-in`, 303)
  }
  const csrf = await ask(new NextRequest(`${origin}/api/auth/csrf`), 'csrf')
  const { csrfToken } = await csrf.json()
  // next-auth reads the cookies of this request; what is set here it finds there.
  const jar = await cookies()
  for (const line of csrf.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (name && value)
      jar.set(name, decodeURIComponent(value), { httpOnly: true, sameSite: 'lax', path: '/' })
  }
  const body = new URLSearchParams({ csrfToken, callbackUrl: `${origin}/admin` })
  return ask(new NextRequest(`${origin}/api/auth/signin/oidc`, { method: 'POST', body }), 'signin', 'oidc')
}

function ask(request: NextRequest, ...nextauth: string[]): Promise<Response> {
  return NextAuth(authOptions())(request, { params: Promise.resolve({ nextauth }) })
}
