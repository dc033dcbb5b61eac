import type { LinkPurpose, Role } from '#generated/prisma/enums.ts'
import type { SignInMethod } from '#lib/accounts/sign-in-method.ts'

/** A user in the list of those who may sign in. */
export type UserLine = {
  id: string
  email: string
  name: string
  role: Role
  disabledAt: Date | null
  lastSignInAt: Date | null
}

/** A user in the desk's list. */
export type UserRow = UserLine & {
  hasSecondFactor: boolean
  /** False until an invitation is accepted; also for who signs in by single sign-on alone. */
  hasPassword: boolean
  /** The name readers meet them by; null without a byline. */
  byline: string | null
}

/** One user as an administrator sees them. */
export type UserPage = UserRow & {
  createdAt: Date
  personId: string | null
  sessions: SessionLine[]
  /** The provider by which they have signed in. */
  issuers: string[]
  /** People without an account, and their own, to choose a byline from. */
  people: { id: string; name: string }[]
  isLastAdmin: boolean
}

/** A signed-in browser, for the person whose it is. */
export type SessionLine = {
  id: string
  /** "Firefox on Linux". */
  browser: string
  method: SignInMethod
  since: Date
  lastSeenAt: Date
  /** The one that asks. */
  here: boolean
}

/** One's own account. */
export type OwnAccount = {
  name: string
  email: string
  role: Role
  hasPassword: boolean
  byline: string | null
  secondFactor: { since: Date; codesLeft: number } | null
  /** The role may not work without one. */
  factorRequired: boolean
  sessions: SessionLine[]
}

/** Setting up a second factor: what the app is to be told; null while no secret was made, or when it counts already. */
export type FactorSetup = { secret: string; matrix: boolean[][] }

/** Whom a one-time link is for, before it is used. */
export type LinkView = { purpose: LinkPurpose; name: string; email: string }

/** The sign-in form after a try: what stays typed, and what was wrong with it. */
export type SignInState = {
  email: string
  problem:
    | null
    | { kind: 'incomplete' }
    | { kind: 'unanswered' }
    | { kind: 'wrong-credentials' }
    | { kind: 'throttled'; waitSeconds: number }
}
