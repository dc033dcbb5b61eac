'use client'

import { useEffect, useRef } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { Field } from '#components/admin/Field.tsx'
import { Problem } from '#components/admin/Problem.tsx'
import { useAnswered } from '#components/admin/use-answered.client.tsx'
import type { SignInState } from '#lib/accounts/account.views.ts'
import { describeSignInProblem } from '#lib/accounts/sign-in-problem.ts'

/** Address and password. A plain form until JavaScript arrives; what was typed stays, except the password. */
export function SignInForm({
  action,
}: {
  action: (before: SignInState, form: FormData) => Promise<SignInState>
}) {
  const [state, submit, pending] = useAnswered<SignInState>(action, { email: '', problem: null }, (form) => ({
    email: String(form.get('email') ?? ''),
    problem: { kind: 'unanswered' },
  }))
  const problem = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.problem) problem.current?.focus()
  }, [state])
  return (
    <form action={submit}>
      {state.problem && <Problem ref={problem}>{describeSignInProblem(state.problem)}</Problem>}
      <Field
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={state.email}
        required
      />
      <Field label="Password" name="password" type="password" autoComplete="current-password" required />
      <Button busy={pending}>Sign in</Button>
    </form>
  )
}
