import { describe, expect, test } from 'vitest'
import { describePasswordRefusal, normalisePassword, parsePassword } from '#lib/accounts/password.ts'

describe('a new password', () => {
  test.each([
    ['twelve characters', 'abcdefghijkl', 'abcdefghijkl'],
    ['spaces at both ends, which stay', '  four words are enough ', '  four words are enough '],
    ['64 characters', 'ab'.repeat(32), 'ab'.repeat(32)],
    ['128 characters', 'ab'.repeat(64), 'ab'.repeat(64)],
    ['characters outside the basic plane, each counted once', '🌱🌿'.repeat(6), '🌱🌿'.repeat(6)],
    ['full-width letters, stored as the plain ones', 'ｐａｓｓ word ｐａｓｓ', 'pass word pass'],
  ])('may have %s', (_what, text, stored) => {
    expect(parsePassword(text)).toEqual({ ok: true, value: stored })
  })

  test.each([
    ['nothing', '', { kind: 'password-too-short', length: 0 }],
    ['eleven characters', 'abcdefghijk', { kind: 'password-too-short', length: 11 }],
    [
      'eleven characters of two units each',
      '🌱🌿🌱🌿🌱🌿🌱🌿🌱🌿🌱',
      { kind: 'password-too-short', length: 11 },
    ],
    ['129 characters', `${'ab'.repeat(64)}c`, { kind: 'password-too-long' }],
    ['ten thousand characters', 'ab'.repeat(5_000), { kind: 'password-too-long' }],
    ['one character repeated', 'a'.repeat(12), { kind: 'password-repeats-one-character' }],
    ['a text that grows past the limit', '\ufdfa'.repeat(20), { kind: 'password-too-long' }],
  ])('is refused with %s', (_what, text, refusal) => {
    expect(parsePassword(text)).toEqual({ ok: false, refusal })
  })

  test('says how far a short one is from long enough', () => {
    expect(describePasswordRefusal({ kind: 'password-too-short', length: 8 })).toBe(
      'The password has 8 characters; it needs at least 12.',
    )
  })
})

test('what is typed at sign-in meets what was stored, whichever keyboard composed it', () => {
  expect(normalisePassword('cafe\u0301 au lait')).toBe(normalisePassword('caf\u00e9 au lait'))
})
