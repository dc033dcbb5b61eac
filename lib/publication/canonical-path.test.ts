import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCanonicalPath } from '#lib/publication/canonical-path.ts'

test.each([
  ['/', '/'],
  ['/articles/sleep', '/articles/sleep'],
  ['//articles///sleep/', '/articles/sleep'],
  ['/Articles/SLEEP', '/articles/sleep'],
  ['/articles/sleep;jsessionid=1', '/articles/sleep'],
  ['/articles/sleep%CD%BEa=1', '/articles/sleep'],
  ['/%61rticles/sleep', '/articles/sleep'],
  ['/caf%C3%A9', '/caf%C3%A9'],
  ['/cafe%CC%81', '/caf%C3%A9'],
  ['/CAF%c3%89', '/caf%C3%A9'],
  ['/a@b:c,d=e+f$g&h', '/a@b:c,d=e+f$g&h'],
  ['/a%40b', '/a@b'],
  ['/100%25', '/100%25'],
  ['/a%20b', '/a%20b'],
  ['/%D8%A7%D9%84', '/%D8%A7%D9%84'],
])('spells %s as %s', (raw, canonical) => {
  expect(toCanonicalPath(raw)).toBe(canonical)
})

test.each([
  [''],
  ['*'],
  ['articles'],
  ['http://elsewhere.example/articles'],
  ['/articles/../admin'],
  ['/./articles'],
  ['/%2e%2e/admin'],
  ['/..;/admin'],
  ['/articles%2fsleep'],
  ['/articles%5csleep'],
  ['/articles\\sleep'],
  ['/sleep%00'],
  ['/sleep%0d%0aSet-Cookie:x'],
  ['/%c0%ae%c0%ae/admin'],
  ['/%E0%A4'],
  ['/%'],
  ['/%ZZ'],
  ['/a%3Fb'],
  ['/a%23b'],
  [`/${'a'.repeat(2_000)}`],
])('takes %j for no address', (raw) => {
  expect(toCanonicalPath(raw)).toBeNull()
})

test('leaves a canonical path as it is, whatever it was made from', () => {
  const anySegment = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
  )
  fc.assert(
    fc.property(fc.array(anySegment), (segments) => {
      const canonical = toCanonicalPath(`/${segments.map(encodeURIComponent).join('/')}`)
      fc.pre(canonical !== null)
      expect(toCanonicalPath(canonical)).toBe(canonical)
      expect(canonical).toMatch(/^\/[\x21-\x7e]*$/)
    }),
    { numRuns: 2_000 },
  )
})
