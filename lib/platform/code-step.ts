import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { deskCookie, openToken, sealToken } from '#lib/platform/sealed-token.ts'

/** Someone who has shown the first thing that proves who they are, and owes the code. */
export type CodeStep = { userId: string; sessionVersion: number; first: 'password' | 'oidc' }

/** So long the code may be typed after the password; then the password is asked again. */
const stepSeconds = 10 * 60
const claimsSchema = z.object({
  sub: z.uuid(),
  sessionVersion: z.int().min(0),
  first: z.enum(['password', 'oidc']),
})

/** Lets this browser go on to the code. What is sealed here is no session: it opens nothing but that step. */
export async function beginCodeStep({ userId, sessionVersion, first }: CodeStep): Promise<void> {
  const { name, options } = deskCookie('bedside-code-step')
  const value = await sealToken('code-step', { sub: userId, sessionVersion, first }, stepSeconds)
  ;(await cookies()).set(name, value, { ...options, maxAge: stepSeconds })
}

/** The step this browser is at; whoever has not given the password is sent to do so. */
export async function requireCodeStep(): Promise<CodeStep> {
  const value = (await cookies()).get(deskCookie('bedside-code-step').name)?.value
  const claims = value ? await openToken('code-step', value, claimsSchema) : null
  if (!claims) redirect('/admin/sign-in')
  return { userId: claims.sub, sessionVersion: claims.sessionVersion, first: claims.first }
}

/** The step is over, whichever way. */
export async function endCodeStep(): Promise<void> {
  const { name, options } = deskCookie('bedside-code-step')
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
