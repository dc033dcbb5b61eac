import type { Role } from '#generated/prisma/enums.ts'

/** A user in the list of those who may sign in. */
export type UserLine = {
  id: string
  email: string
  name: string
  role: Role
  disabledAt: Date | null
  lastSignInAt: Date | null
}

/** What a signed-in browser carries: whose session it is, in which of their versions, and since when. */
export type SessionStart = { userId: string; sessionVersion: number; signedInAt: Date }

/** The sign-in form after a try: what stays typed, and what was wrong with it. */
export type SignInState = {
  email: string
  problem:
    | null
    | { kind: 'incomplete' }
    | { kind: 'wrong-credentials' }
    | { kind: 'throttled'; waitSeconds: number }
}
