import { afterAll, expect, test } from 'vitest'
import { db } from '#lib/platform/db.ts'
import { completeEnv } from '#lib/platform/env.ts'
import { findSessionUser } from '#lib/platform/session.ts'
import { sealSession, toSessionClaims } from '#lib/platform/session-token.ts'
import { testDatabase } from '#tests/database.ts'

const { url } = await testDatabase()
completeEnv({ DATABASE_URL: url, NEXTAUTH_SECRET: 'a secret of at least 32 characters' })
afterAll(() => db().$disconnect())

const at = new Date()

async function signedIn(email: string) {
  const data = { email, name: 'Ada', role: 'editor', passwordHash: 'unused' } as const
  const { id } = await db().user.create({ data })
  return { id, cookie: await sealSession(toSessionClaims({ userId: id, sessionVersion: 0, signedInAt: at })) }
}

test('a session stands for its user as the row says it now', async () => {
  const { id, cookie } = await signedIn('ada@example.org')
  expect(await findSessionUser(cookie, at)).toEqual({
    id,
    name: 'Ada',
    email: 'ada@example.org',
    role: 'editor',
    personId: null,
  })
  await db().user.update({ where: { id }, data: { role: 'author' } })
  expect(await findSessionUser(cookie, at)).toMatchObject({ role: 'author' })
})

test.each([
  ['is disabled', { disabledAt: at }],
  ['signed out everywhere', { sessionVersion: { increment: 1 } }],
])('a session ends when its user %s', async (what, data) => {
  const { id, cookie } = await signedIn(`${what.replaceAll(' ', '-')}@example.org`)
  expect(await findSessionUser(cookie, at)).not.toBeNull()
  await db().user.update({ where: { id }, data })
  expect(await findSessionUser(cookie, at)).toBeNull()
})

test('a session ends when its user is gone', async () => {
  const { id, cookie } = await signedIn('gone@example.org')
  await db().user.delete({ where: { id } })
  expect(await findSessionUser(cookie, at)).toBeNull()
})
