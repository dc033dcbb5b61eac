import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commandLine, createUser, ensureFirstAccount } from '#lib/accounts/account.commands.ts'
import { accountLimit, addressLimit, signIn } from '#lib/accounts/sign-in.commands.ts'
import { disableUser } from '#lib/accounts/user.commands.ts'
import { testDatabase } from '#tests/database.ts'

const { db } = await testDatabase()
const at = new Date()
const password = 'a long enough password'
const right = { email: 'admin@example.org', password, clientAddress: '192.0.2.1', knownBrowser: null }
const wrongCredentials = { ok: false, refusal: { kind: 'wrong-credentials' } }
const throttled = { ok: false, refusal: { kind: 'throttled' } }

beforeAll(async () => {
  await ensureFirstAccount(db, { email: right.email, password })
})

beforeEach(async () => {
  await db.throttle.deleteMany()
})

describe('signing in', () => {
  test('answers whose session begins, and when', async () => {
    const user = await db.user.findUniqueOrThrow({ where: { email: right.email } })
    expect(await signIn(db, { ...right, email: ' ADMIN@example.org' }, at)).toEqual({
      ok: true,
      value: { userId: user.id, sessionVersion: 0, needsCode: false },
    })
  })

  test('is refused in the same words for a wrong password, an unknown address and a disabled user', async () => {
    const leaver = { email: 'leaver@example.org', name: 'Leaver', role: 'editor', password } as const
    const by = { actor: commandLine, at }
    const created = await createUser(db, leaver, by)
    if (created.ok) await disableUser(db, created.value.userId, by)
    for (const attempt of [
      { ...right, password: 'not the password' },
      { ...right, email: 'nobody@example.org' },
      { ...right, email: leaver.email },
      { ...right, email: 'not an address' },
      { ...right, password: 'x'.repeat(10_000) },
      { ...right, password: '' },
    ]) {
      expect(await signIn(db, attempt, at)).toEqual(wrongCredentials)
    }
  })

  test('does the same work for an unknown address as for a known one', async () => {
    const known: number[] = []
    const unknown: number[] = []
    for (let round = 0; round < 20; round += 1) {
      known.push(await msOf({ ...right, password: 'not the password' }))
      unknown.push(await msOf({ ...right, email: 'nobody@example.org' }))
    }
    // Without the verification an unknown address is answered several times faster.
    expect(median(unknown)).toBeGreaterThan(median(known) * 0.5)
    expect(median(unknown)).toBeLessThan(median(known) * 2)
  })
})

describe('after too many failures', () => {
  test('an account is closed for a while, even to the right password from elsewhere', async () => {
    await fail(accountLimit.attempts, right)
    expect(await signIn(db, { ...right, clientAddress: '198.51.100.1' }, at)).toMatchObject(throttled)
  })

  test('an unknown account is closed alike', async () => {
    await fail(accountLimit.attempts, { ...right, email: 'nobody@example.org' })
    expect(await signIn(db, { ...right, email: 'nobody@example.org' }, at)).toMatchObject(throttled)
  })

  test('all of them are counted when they come at once', async () => {
    const burst = Array.from({ length: accountLimit.attempts + 5 }, () =>
      signIn(db, { ...right, password: 'not the password' }, at),
    )
    const kinds = (await Promise.all(burst)).map((answer) => (answer.ok ? 'ok' : answer.refusal.kind))
    expect(kinds.filter((kind) => kind === 'throttled')).toHaveLength(5)
  })

  test('a connection is closed whichever of its addresses and whichever accounts it tries', async () => {
    for (let attempt = 0; attempt < addressLimit.attempts; attempt += 1) {
      await signIn(
        db,
        { ...right, email: `n${attempt}@x.example`, clientAddress: `2001:db8::${attempt}` },
        at,
      )
    }
    expect(await signIn(db, { ...right, clientAddress: '2001:db8::ffff' }, at)).toMatchObject(throttled)
    expect((await signIn(db, { ...right, clientAddress: '2001:db8:0:1::1' }, at)).ok).toBe(true)
  })

  test('its owner still gets in, from a browser in which they signed in before', async () => {
    const { id } = await db.user.findUniqueOrThrow({ where: { email: right.email } })
    await fail(accountLimit.attempts, right)
    const known = { userId: id, browserId: randomUUID() }
    const home = { ...right, clientAddress: '198.51.100.9' }
    expect(await signIn(db, home, at)).toMatchObject(throttled)
    expect((await signIn(db, { ...home, knownBrowser: known }, at)).ok).toBe(true)
    const another = { userId: randomUUID(), browserId: known.browserId }
    expect(await signIn(db, { ...home, knownBrowser: another }, at)).toMatchObject(throttled)
  })

  test('the right password in time forgets the failures of the account', async () => {
    await fail(accountLimit.attempts - 1, right)
    expect((await signIn(db, right, at)).ok).toBe(true)
    await fail(accountLimit.attempts - 1, right)
    expect((await signIn(db, right, at)).ok).toBe(true)
  })
})

async function fail(times: number, attempt: typeof right): Promise<void> {
  for (let done = 0; done < times; done += 1) {
    expect(await signIn(db, { ...attempt, password: 'not the password' }, at)).toEqual(wrongCredentials)
  }
}

async function msOf(attempt: typeof right): Promise<number> {
  await db.throttle.deleteMany()
  const before = performance.now()
  await signIn(db, attempt, at)
  return performance.now() - before
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
