import type { Metadata } from 'next'
import { codeStepAction } from '#app/(admin)/admin/sign-in/actions.ts'
import { CodeStepView } from '#components/admin/CodeStepView.tsx'
import { requireCodeStep } from '#lib/platform/code-step.ts'

export const metadata: Metadata = { title: 'Enter your code' }

/** The second step of signing in. */
export default async function CodeStepPage() {
  await requireCodeStep()
  return <CodeStepView action={codeStepAction} />
}
