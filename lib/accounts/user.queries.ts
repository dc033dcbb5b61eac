import type { Prisma } from '#generated/prisma/client.ts'
import { Role } from '#generated/prisma/enums.ts'
import { listSessions } from '#lib/accounts/account.queries.ts'
import type { UserPage, UserRow } from '#lib/accounts/account.views.ts'
import type { UserFilter } from '#lib/accounts/user-filter.ts'
import { db } from '#lib/platform/db.ts'

const pageSize = 50

const userRowSelect = {
  id: true,
  email: true,
  name: true,
  role: true,
  disabledAt: true,
  lastSignInAt: true,
  totpConfirmedAt: true,
  passwordHash: true,
  person: { select: { id: true, name: true } },
} as const satisfies Prisma.UserSelect

/** One page of those who may sign in, by name, and where the next one begins. */
export async function listUserRows(filter: UserFilter): Promise<{ users: UserRow[]; next: string | null }> {
  const { q, role, state, after } = filter
  const words = { contains: q, mode: 'insensitive' } as const
  const rows = await db().user.findMany({
    where: {
      ...(q && { OR: [{ name: words }, { email: words }, { person: { name: words } }] }),
      ...(role && { role }),
      ...(state === 'disabled' && { disabledAt: { not: null } }),
      ...(state === 'active' && { disabledAt: null }),
      ...(state === 'invited' && { disabledAt: null, passwordHash: null, lastSignInAt: null }),
      ...(state === 'without-factor' && { disabledAt: null, totpConfirmedAt: null }),
    },
    select: userRowSelect,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    ...(after && { cursor: { id: after }, skip: 1 }),
    take: pageSize + 1,
  })
  const users = rows.slice(0, pageSize).map(toUserRow)
  return { users, next: rows.length > pageSize ? (users.at(-1)?.id ?? null) : null }
}

/** One user as an administrator sees them, or null. */
export async function getUserPage(id: string, at: Date): Promise<UserPage | null> {
  const user = await db().user.findUnique({
    where: { id },
    select: { ...userRowSelect, createdAt: true, identities: { select: { issuer: true } } },
  })
  if (!user) return null
  const [sessions, people, admins] = await Promise.all([
    listSessions(id, null, at),
    db().person.findMany({
      where: { OR: [{ user: { is: null } }, { user: { is: { id } } }] },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
      take: 1_000,
    }),
    db().user.findMany({ where: { role: 'admin', disabledAt: null }, select: { id: true }, take: 2 }),
  ])
  return {
    ...toUserRow(user),
    createdAt: user.createdAt,
    personId: user.person?.id ?? null,
    sessions,
    issuers: user.identities.map(({ issuer }) => issuer),
    people,
    isLastAdmin: admins.length === 1 && admins[0]?.id === id,
  }
}

/** The roles that may not work without a second factor, and of each how many active users have none yet. */
export async function listFactorRoles(): Promise<{ role: Role; required: boolean; without: number }[]> {
  const [settings, counts] = await Promise.all([
    db().siteSettings.findFirst({ select: { secondFactorRoles: true } }),
    db().user.groupBy({
      by: ['role'],
      where: { disabledAt: null, totpConfirmedAt: null },
      _count: { _all: true },
    }),
  ])
  return Object.values(Role).map((role) => ({
    role,
    required: settings?.secondFactorRoles.includes(role) ?? false,
    without: counts.find((count) => count.role === role)?._count._all ?? 0,
  }))
}

function toUserRow(row: Prisma.UserGetPayload<{ select: typeof userRowSelect }>): UserRow {
  const { id, email, name, role, disabledAt, lastSignInAt } = row
  return {
    id,
    email,
    name,
    role,
    disabledAt,
    lastSignInAt,
    hasSecondFactor: row.totpConfirmedAt !== null,
    hasPassword: row.passwordHash !== null,
    byline: row.person?.name ?? null,
  }
}
