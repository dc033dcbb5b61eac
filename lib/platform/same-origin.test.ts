import { expect, test } from 'vitest'
import { isSameOrigin } from '#lib/platform/same-origin.ts'

const own = 'https://health.example'

test.each([
  ['the configured origin', { origin: own }, true],
  ['the configured origin, as the browser confirms', { origin: own, 'sec-fetch-site': 'same-origin' }, true],
  ['no origin', { 'sec-fetch-site': 'same-origin' }, false],
  ['an opaque origin', { origin: 'null' }, false],
  ['an empty origin', { origin: '' }, false],
  ['another scheme', { origin: 'http://health.example' }, false],
  ['another site', { origin: 'https://evil.example' }, false],
  ['another port of this host', { origin: 'https://health.example:8443' }, false],
  ['a name that begins like ours', { origin: 'https://health.example.evil.example' }, false],
  ['our origin on a request from a sister site', { origin: own, 'sec-fetch-site': 'same-site' }, false],
  ['our origin on a request from elsewhere', { origin: own, 'sec-fetch-site': 'cross-site' }, false],
])('a request with %s is ours: %#', (_what, sent, ours) => {
  expect(isSameOrigin(new Headers(Object.entries(sent)), own)).toBe(ours)
})
