import { z } from 'zod'
import { Role } from '#generated/prisma/enums.ts'

/** What the list of users is narrowed to; lives in the address. What makes no sense there is left out. */
export const userFilterSchema = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  role: z.enum(Role).nullable().catch(null).default(null),
  state: z.enum(['active', 'invited', 'disabled', 'without-factor']).nullable().catch(null).default(null),
  after: z.uuid().nullable().catch(null).default(null),
})

export type UserFilter = z.infer<typeof userFilterSchema>

/** The address of the list so narrowed, `after` this user. */
export function userListPath(filter: UserFilter, after: string | null): string {
  const query = new URLSearchParams()
  if (filter.q) query.set('q', filter.q)
  if (filter.role) query.set('role', filter.role)
  if (filter.state) query.set('state', filter.state)
  if (after) query.set('after', after)
  return query.size === 0 ? '/admin/users' : `/admin/users?${query}`
}
