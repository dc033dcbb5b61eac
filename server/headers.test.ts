import { expect, test } from 'vitest'
import { deskHeaders, type HeaderList, previewHeaders, readerHeaders } from '#server/headers.ts'

const secure = 'https://health.example'
const local = 'http://localhost:3000'

test('lets reader pages load their own files and nothing inline', () => {
  const policy = named(readerHeaders(local)).get('Content-Security-Policy')
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
  expect(policy).not.toMatch(/unsafe|nonce|http/)
})

test('lets the desk run only scripts with the nonce, and store nothing', () => {
  const headers = named(deskHeaders(secure, 'bm9uY2U'))
  expect(headers.get('Content-Security-Policy')).toContain("script-src 'nonce-bm9uY2U' 'strict-dynamic'")
  expect(headers.get('Content-Security-Policy')).not.toContain('unsafe')
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.get('X-Robots-Tag')).toBe('noindex, nofollow')
})

test('lets only the desk itself frame a preview, and nobody anything else', () => {
  expect(named(deskHeaders(local, 'x')).get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
  expect(named(deskHeaders(local, 'x', true)).get('Content-Security-Policy')).toContain(
    "frame-ancestors 'self'",
  )
})

test('lists a shared draft nowhere', () => {
  const headers = named(previewHeaders(local))
  expect(headers.get('X-Robots-Tag')).toBe('noindex, nofollow, noarchive')
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'")
})

test('asks browsers for https only where there is https', () => {
  expect(named(readerHeaders(secure)).get('Strict-Transport-Security')).toMatch(
    /^max-age=\d{8,}; includeSubDomains$/,
  )
  expect(named(readerHeaders(secure)).get('Content-Security-Policy')).toContain('upgrade-insecure-requests')
  expect(named(readerHeaders(local)).has('Strict-Transport-Security')).toBe(false)
  expect(named(readerHeaders(local)).get('Content-Security-Policy')).not.toContain(
    'upgrade-insecure-requests',
  )
})

test.each([
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
])('says %s: %s everywhere', (name, value) => {
  for (const list of [readerHeaders(local), deskHeaders(local, 'x')])
    expect(named(list).get(name)).toBe(value)
})

function named(list: HeaderList): Map<string, string> {
  return new Map(
    Array.from({ length: list.length / 2 }, (_, index) => [list[index * 2] ?? '', list[index * 2 + 1] ?? '']),
  )
}
