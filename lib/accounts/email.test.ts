import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseEmail } from '#lib/accounts/email.ts'

describe('an e-mail address', () => {
  test.each([
    ['Ada@Example.ORG', 'ada@example.org'],
    ['  ada@example.org ', 'ada@example.org'],
    ['admin@localhost', 'admin@localhost'],
    ["o'neill+desk@mail.example.org", "o'neill+desk@mail.example.org"],
    ['ａｄａ@example.org', 'ada@example.org'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%j is stored as %j', (text, stored) => {
    expect(parseEmail(text)).toEqual({ ok: true, value: stored })
  })

  test.each([
    ['nothing', ''],
    ['a name without a place', 'ada'],
    ['two at signs', 'ada@evil.example@example.org'],
    ['a quoted local part', '"ada@evil.example"@example.org'],
    ['a full-width at sign', 'ada＠example.org'],
    ['a small at sign', 'ada﹫example.org'],
    ['a full-width at sign beside a real one', 'ada＠evil.example@example.org'],
    ['a line break at the end', 'ada@example.org\r\n'],
    ['a header after a line break', 'ada@example.org\nBcc: eve@example.org'],
    ['a NUL', 'ada\0@example.org'],
    ['two addresses', 'ada@example.org,eve@example.org'],
    ['letters that only look Latin', 'аda@example.org'],
    ['a local part of 65 octets', `${'a'.repeat(65)}@example.org`],
    ['more than 254 octets', `ada@${'a.'.repeat(125)}org`],
    ['ten thousand characters', `${'a'.repeat(10_000)}@example.org`],
  ])('is refused with %s', (_fault, text) => {
    expect(parseEmail(text)).toEqual({ ok: false, refusal: { kind: 'email-not-valid' } })
  })

  test('keeps its form when parsed again', () => {
    const letters = fc.constantFrom(
      'a',
      'Z',
      '9',
      '.',
      '@',
      '＠',
      '﹫',
      'ﬁ',
      'İ',
      'K',
      ' ',
      '\n',
      '"',
      '-',
      'é',
    )
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), fc.string({ unit: letters }))
    fc.assert(
      fc.property(text, (any) => {
        const first = parseEmail(any)
        if (!first.ok) return
        expect(parseEmail(first.value)).toEqual(first)
        expect(first.value).toMatch(/^[\x21-\x7e]{3,254}$/)
        expect(first.value.split('@')).toHaveLength(2)
      }),
      { numRuns: 2_000 },
    )
  })
})
