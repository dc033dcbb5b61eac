import { randomUUID } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
import { expect, test } from 'vitest'
import { completeEnv } from '#lib/platform/env.ts'
import {
  openSession,
  type SessionClaims,
  sealSession,
  sessionCookie,
  sessionSeconds,
} from '#lib/platform/session-token.ts'

const secret = 'a secret of at least 32 characters'
completeEnv({ DATABASE_URL: 'postgresql://nobody@localhost/none', NEXTAUTH_SECRET: secret })

const signedInAt = new Date()
const claims: SessionClaims = {
  sub: randomUUID(),
  sid: randomUUID(),
  sessionVersion: 3,
  signedInAt: Math.floor(signedInAt.getTime() / 1_000),
}
const secondsLater = (seconds: number) => new Date(signedInAt.getTime() + seconds * 1_000)

test('what was sealed opens again, and says nothing but whose session it is', async () => {
  const sealed = await sealSession(claims)
  expect(await openSession(sealed, signedInAt)).toEqual(claims)
  expect(Object.keys((await decode({ token: sealed, secret })) ?? {}).sort()).toEqual([
    'exp',
    'iat',
    'jti',
    'sessionVersion',
    'sid',
    'signedInAt',
    'sub',
  ])
})

test('a session ends twelve hours after sign-in, also when it was sealed again', async () => {
  const sealed = await sealSession(claims)
  expect(sessionSeconds).toBe(43_200)
  expect(await openSession(sealed, secondsLater(sessionSeconds - 2))).toEqual(claims)
  expect(await openSession(sealed, secondsLater(sessionSeconds))).toBeNull()
})

test.each([
  ['sealed with another secret', { secret: 'another secret of 32 characters, or so' }],
  ['of a session that ended', { maxAge: -60 }],
  ['without a user', { token: { ...claims, sub: undefined } }],
  ['with a user that is no id', { token: { ...claims, sub: "' OR 1=1" } }],
  ['without a session version', { token: { ...claims, sessionVersion: undefined } }],
  ['without a session row', { token: { ...claims, sid: undefined } }],
  ['sealed for another purpose', { salt: 'bedside code step' }],
  ['with a version of the wrong type', { token: { ...claims, sessionVersion: '3' } }],
])('a cookie %s opens nothing', async (_what, telling) => {
  expect(await openSession(await encode({ token: claims, secret, ...telling }), signedInAt)).toBeNull()
})

test.each(['', 'noise', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.'])('the text %j opens nothing', async (value) => {
  expect(await openSession(value, signedInAt)).toBeNull()
})

test('on an https origin the cookie is bound to the host and to https', () => {
  expect(sessionCookie('https://health.example')).toEqual({
    name: '__Host-bedside-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
  })
  expect(sessionCookie('http://localhost:3000')).toMatchObject({
    name: 'bedside-session',
    options: { secure: false },
  })
})
