import { describe, expect, test } from 'vitest'
import { findClient, parseTrustedProxy } from '#lib/platform/trusted-proxy.ts'

const reader = '198.51.100.7'
const ask = (setting: string, connection: string, forwarded?: string) =>
  findClient(parseTrustedProxy(setting) ?? { kind: 'nobody' }, connection, forwarded)

describe('without a trusted proxy', () => {
  test.each(['10.0.0.1', '10.0.0.1, 10.0.0.2', '', 'nonsense'])('a forged %j has no effect', (forged) => {
    expect(ask('', reader, forged)).toBe(reader)
    expect(ask('0', reader, forged)).toBe(reader)
  })
})

describe('behind so many proxies', () => {
  test.each([
    ['one', '1', '10.0.0.9', reader, reader],
    ['one, with a forged beginning', '1', '10.0.0.9', `1.1.1.1, 2.2.2.2, ${reader}`, reader],
    ['two', '2', '10.0.0.9', `1.1.1.1, ${reader}, 10.0.0.8`, reader],
    ['one that writes the port', '1', '10.0.0.9', `${reader}:52114`, reader],
    ['one that writes IPv6 in brackets', '1', '10.0.0.9', '[2001:db8::7]:443', '2001:db8::7'],
    ['one, spelled as IPv6', '1', '::ffff:10.0.0.9', `::ffff:${reader}`, reader],
  ])(
    '%s, the client is whom the furthest of them was asked by',
    (_what, setting, connection, header, client) => {
      expect(ask(setting, connection, header)).toBe(client)
    },
  )

  test.each([undefined, '', 'unknown', '1.1.1.1, unknown'])(
    'a header of %j leaves the connection, which nobody can forge',
    (header) => {
      expect(ask('1', '10.0.0.9', header)).toBe('10.0.0.9')
    },
  )

  test('a request that went past the proxies is its connection', () => {
    expect(ask('2', reader, '1.1.1.1')).toBe(reader)
  })
})

describe('behind proxies of known addresses', () => {
  const setting = '10.0.0.0/8, 2001:db8:ffff::/48, 192.0.2.1'

  test.each([
    ['through two of them', '10.0.0.9', `${reader}, 10.1.2.3`, reader],
    ['with a forged beginning', '192.0.2.1', `10.0.0.1, 1.1.1.1, ${reader}, 10.1.2.3`, reader],
    ['over IPv6', '2001:db8:ffff::1', '2001:db8::7', '2001:db8::7'],
    ['from one of them itself', '10.0.0.9', '10.1.2.3', '10.1.2.3'],
  ])('%s', (_what, connection, header, client) => {
    expect(ask(setting, connection, header)).toBe(client)
  })

  test('whoever comes past them is their connection, whatever they say', () => {
    expect(ask(setting, reader, '10.0.0.1, 1.1.1.1')).toBe(reader)
  })
})

test.each([
  'eleven',
  '11',
  '10.0.0.0/33',
  '10.0.0/8',
  '10.0.0.1/',
  '10.0.0.1,,10.0.0.2',
  '-1',
  '2001:db8::/129',
])('the setting %j is refused', (setting) => {
  expect(parseTrustedProxy(setting)).toBeNull()
})
