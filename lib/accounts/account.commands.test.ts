import { expect, test } from 'vitest'
import { commandLine, createUser, ensureFirstAccount, setPassword } from '#lib/accounts/account.commands.ts'
import { listUsers } from '#lib/accounts/account.queries.ts'
import { signOutEverywhere } from '#lib/accounts/own-account.commands.ts'
import { disableUser } from '#lib/accounts/user.commands.ts'
import { testDatabase } from '#tests/database.ts'

const { db } = await testDatabase()
const by = { actor: commandLine, at: new Date('2026-11-23T10:00:00Z') }
const password = 'a long enough password'

test('two first starts at once make one admin, and a later one makes none', async () => {
  const first = { email: 'Admin@Example.org', password }
  const starts = await Promise.all([ensureFirstAccount(db, first), ensureFirstAccount(db, first)])
  expect(starts.filter(({ created }) => created)).toHaveLength(1)
  expect(await ensureFirstAccount(db, { email: 'other@example.org', password })).toEqual({ created: false })
  expect(await listUsers(db)).toMatchObject([{ email: 'admin@example.org', role: 'admin', disabledAt: null }])
})

test('the first account needs an address and a password that a user may have', async () => {
  await expect(ensureFirstAccount(db, { email: 'admin', password })).rejects.toThrow('valid address')
  await expect(ensureFirstAccount(db, { email: 'a@example.org', password: 'short' })).rejects.toThrow('valid')
})

test('a password is kept only as argon2id with the cost we chose', async () => {
  await createUser(db, { email: 'hash@example.org', name: 'Hash', role: 'author', password }, by)
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { email: 'hash@example.org' } })
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test.each([
  ['an address without a place', { email: 'ada' }, 'email-not-valid'],
  ['a short password', { password: 'short' }, 'password-too-short'],
  ['a name of spaces', { name: '  ' }, 'name-missing'],
  ['an address somebody has, in other letters', { email: 'ADMIN@example.org' }, 'email-taken'],
])('a user with %s is refused', async (_what, telling, kind) => {
  const user = { email: 'new@example.org', name: 'New', role: 'editor', password, ...telling } as const
  expect(await createUser(db, user, by)).toMatchObject({ ok: false, refusal: { kind } })
})

test('a disabled user loses every session, and is told apart from one disabled before', async () => {
  const created = await createUser(
    db,
    { email: 'leaver@example.org', name: 'Leaver', role: 'editor', password },
    by,
  )
  const userId = created.ok ? created.value.userId : ''
  expect(await disableUser(db, userId, by)).toEqual({ ok: true, value: null })
  expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
    disabledAt: by.at,
    sessionVersion: 1,
  })
  expect(await disableUser(db, userId, by)).toMatchObject({ refusal: { kind: 'already-disabled' } })
})

test('of two admins disabled at once, one stays', async () => {
  const created = await createUser(
    db,
    { email: 'second@example.org', name: 'Second', role: 'admin', password },
    by,
  )
  const admins = await db.user.findMany({ where: { role: 'admin' }, select: { id: true } })
  expect(created.ok).toBe(true)
  expect(admins).toHaveLength(2)
  const results = await Promise.all(admins.map(({ id }) => disableUser(db, id, by)))
  expect(results.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: { kind: 'last-admin' } }])
})

test('another password and signing out everywhere end the sessions that were open', async () => {
  const { id } = await db.user.findUniqueOrThrow({ where: { email: 'hash@example.org' } })
  await setPassword(db, { userId: id, password: 'quite another password' }, by)
  await signOutEverywhere(db, { ...by, actor: { id, name: 'Hash' } })
  expect(await db.user.findUniqueOrThrow({ where: { id } })).toMatchObject({ sessionVersion: 2 })
})

test('every change of a user is in the audit log, without the password', async () => {
  const entries = await db.auditEntry.findMany({ orderBy: { id: 'asc' } })
  const actions = new Set(entries.map(({ action }) => action))
  expect(actions).toEqual(
    new Set(['user.create', 'user.disable', 'user.set-password', 'user.sign-out-everywhere']),
  )
  expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toContain('password')
})
