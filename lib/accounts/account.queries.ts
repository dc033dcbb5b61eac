import type { UserLine } from '#lib/accounts/account.views.ts'
import type { Db } from '#lib/platform/db.ts'

const userLineSelect = {
  id: true,
  email: true,
  name: true,
  role: true,
  disabledAt: true,
  lastSignInAt: true,
} as const

/** Everyone who may sign in or could once, by address. */
export function listUsers(db: Db): Promise<UserLine[]> {
  return db.user.findMany({ select: userLineSelect, orderBy: { email: 'asc' } })
}

/** The user of a normalised address, or null. */
export function getUserByEmail(db: Db, email: string): Promise<UserLine | null> {
  return db.user.findUnique({ where: { email }, select: userLineSelect })
}
