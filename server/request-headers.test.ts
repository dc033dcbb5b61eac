import { expect, test } from 'vitest'
import { toInnerHeaders } from '#server/request-headers.ts'

const door = { origin: 'https://health.example', address: '192.0.2.7', route: 'desk' } as const

test.each([
  'x-middleware-subrequest',
  'x-middleware-rewrite',
  'x-middleware-override-headers',
  'x-nextjs-data',
  'x-invoke-path',
  'x-original-url',
  'x-rewrite-url',
  'x-matched-path',
  'x-now-route-matches',
  'next-resume',
  'forwarded',
  'x-real-ip',
  'x-http-method-override',
  'content-security-policy',
  'x-nonce',
  'shelf-keys',
  'upgrade',
  'te',
  'proxy-authorization',
])('lets no client say %s', (name) => {
  expect(toInnerHeaders({ [name]: 'forged' }, door)).not.toHaveProperty(name)
})

test('tells Next the configured origin and the true address, whatever the client claims', () => {
  const headers = toInnerHeaders(
    {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      'x-forwarded-for': '10.0.0.1',
    },
    door,
  )
  expect(headers).toEqual({
    host: 'health.example',
    'x-forwarded-host': 'health.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '192.0.2.7',
  })
})

test('drops what the connection header names', () => {
  expect(toInnerHeaders({ connection: 'close, X-Secret', 'x-secret': '1' }, door)).not.toHaveProperty(
    'x-secret',
  )
})

test('lets the desk navigate, and nobody else', () => {
  const navigating = { rsc: '1', 'next-router-state-tree': 'x', 'next-action': 'y' }
  expect(toInnerHeaders(navigating, door)).toMatchObject(navigating)
  const api = toInnerHeaders(navigating, { ...door, route: 'api' })
  for (const name of Object.keys(navigating)) expect(api).not.toHaveProperty(name)
})

test('hands on what belongs to the request', () => {
  const own = {
    cookie: 'session=1',
    origin: 'https://health.example',
    'content-type': 'text/plain',
    'sec-fetch-site': 'same-origin',
  }
  expect(toInnerHeaders(own, door)).toMatchObject(own)
})
