import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '#components/admin/SignInForm.client.tsx'
import { SignInSheet } from '#components/admin/SignInSheet.tsx'
import { getUser } from '#lib/platform/session.ts'
import { signInAction } from './actions.ts'

export const metadata: Metadata = { title: 'Sign in' }

/** The door of the desk. */
export default async function SignInPage() {
  if (await getUser()) redirect('/admin')
  return (
    <SignInSheet>
      <SignInForm action={signInAction} />
    </SignInSheet>
  )
}
