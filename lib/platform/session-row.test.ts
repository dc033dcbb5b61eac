import { afterAll, expect, test } from 'vitest'
import { db } from '#lib/platform/db.ts'
import { completeEnv } from '#lib/platform/env.ts'
import { beginSession, endSessionOf, findSession } from '#lib/platform/session-row.ts'
import { sealSession } from '#lib/platform/session-token.ts'
import { testDatabase } from '#tests/database.ts'

const { url } = await testDatabase()
completeEnv({ DATABASE_URL: url, NEXTAUTH_SECRET: 'a secret of at least 32 characters' })
afterAll(() => db().$disconnect())

const at = new Date()
const later = (seconds: number) => new Date(at.getTime() + seconds * 1_000)

async function signedIn(email: string) {
  const data = { email, name: 'Ada', role: 'editor', passwordHash: 'unused' } as const
  const { id } = await db().user.create({ data })
  const start = { userId: id, sessionVersion: 0, method: 'password' } as const
  const claims = await beginSession(db(), start, { at, userAgent: 'x'.repeat(1_000) })
  return { id, sid: claims.sid, cookie: await sealSession(claims) }
}

test('a session stands for its user as the row says it now', async () => {
  const { id, sid, cookie } = await signedIn('ada@example.org')
  const user = { id, name: 'Ada', email: 'ada@example.org', role: 'editor', personId: null }
  expect(await findSession(cookie, at)).toEqual({ sessionId: sid, user, needsFactor: false })
  await db().user.update({ where: { id }, data: { role: 'author' } })
  expect(await findSession(cookie, at)).toMatchObject({ user: { role: 'author' } })
})

test.each([
  ['is disabled', { disabledAt: at }],
  ['signed out everywhere', { sessionVersion: { increment: 1 } }],
])('a session ends when its user %s', async (what, data) => {
  const { id, cookie } = await signedIn(`${what.replaceAll(' ', '-')}@example.org`)
  expect(await findSession(cookie, at)).not.toBeNull()
  await db().user.update({ where: { id }, data })
  expect(await findSession(cookie, at)).toBeNull()
})

test('a session that was ended opens nothing, also not to a copy of its cookie; another one goes on', async () => {
  const { cookie } = await signedIn('two@example.org')
  const other = await signedIn('other@example.org')
  await endSessionOf(cookie, at)
  expect(await findSession(cookie, at)).toBeNull()
  expect(await findSession(other.cookie, at)).not.toBeNull()
})

test('a session says when it was last seen, to the minute', async () => {
  const { sid, cookie } = await signedIn('seen@example.org')
  const seen = async () => (await db().session.findUniqueOrThrow({ where: { id: sid } })).lastSeenAt
  await findSession(cookie, later(30))
  expect(await seen()).toEqual(at)
  await findSession(cookie, later(90))
  expect(await seen()).toEqual(later(90))
})

test('whoever lacks the second factor their role needs is known as such, from the next request on', async () => {
  const { id, cookie } = await signedIn('factor@example.org')
  const words = { name: 'B', tagline: '', description: '', contactEmail: 'e@example.org', locale: 'en-GB' }
  await db().siteSettings.create({ data: { ...words, region: 'GB', secondFactorRoles: ['editor'] } })
  expect(await findSession(cookie, at)).toMatchObject({ needsFactor: true })
  await db().user.update({ where: { id }, data: { totpSecret: 'sealed', totpConfirmedAt: at } })
  expect(await findSession(cookie, at)).toMatchObject({ needsFactor: false })
})
