import type { Metadata } from 'next'
import { ForgotView } from '#components/admin/ForgotView.tsx'
import { forgotAction } from './actions.ts'

// Made for each request: what is made beforehand carries no nonce, and its scripts would be refused.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'A new password' }

/** Where a link for a new password is asked for. */
export default function ForgotPage() {
  return <ForgotView action={forgotAction} />
}
