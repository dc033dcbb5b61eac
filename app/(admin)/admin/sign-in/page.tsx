import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInView } from '#components/admin/SignInView.tsx'
import { describeProviderProblem } from '#lib/accounts/sign-in-problem.ts'
import { getSingleSignOn } from '#lib/accounts/single-sign-on.queries.ts'
import { getSession } from '#lib/platform/session.ts'
import { signInAction } from './actions.ts'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The door of the desk. */
export default async function SignInPage({ searchParams }: Props) {
  if (await getSession()) redirect('/admin')
  const { problem, error } = await searchParams
  const code = [problem ?? error].flat()[0]
  const providerName = getSingleSignOn()?.name ?? null
  return (
    <SignInView
      action={signInAction}
      providerName={providerName}
      problem={providerName && describeProviderProblem(code)}
    />
  )
}
