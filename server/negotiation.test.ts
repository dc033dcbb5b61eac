import { expect, test } from 'vitest'
import { type Coding, chooseCoding, isHeldByClient } from '#server/negotiation.ts'

const all: Coding[] = ['identity', 'gzip', 'br']

test.each<[string | undefined, Coding[], Coding]>([
  ['gzip, deflate, br, zstd', all, 'br'],
  ['gzip, deflate, br, zstd', ['identity', 'gzip'], 'gzip'],
  ['gzip', all, 'gzip'],
  ['x-gzip', all, 'gzip'],
  ['GZIP', all, 'gzip'],
  ['br;q=0.5, gzip;q=1.0', all, 'gzip'],
  ['br;q=0, gzip', all, 'gzip'],
  ['gzip;q=0.001', all, 'gzip'],
  ['identity, gzip;q=0.5', all, 'identity'],
  ['*', all, 'br'],
  ['*;q=0', all, 'identity'],
  ['gzip;q=0, *', all, 'br'],
  ['identity;q=0', all, 'identity'],
  ['identity;q=0, gzip', all, 'gzip'],
  ['br;q=2', all, 'identity'],
  ['br;q=', all, 'identity'],
  ['deflate', all, 'identity'],
  ['', all, 'identity'],
  [undefined, all, 'identity'],
  ['br', ['identity'], 'identity'],
])('for "%s" with %j at hand sends %s', (accepted, atHand, coding) => {
  expect(chooseCoding(accepted, (candidate) => atHand.includes(candidate))).toBe(coding)
})

test.each<[string | undefined, boolean]>([
  [undefined, false],
  ['"abc"', true],
  ['W/"abc"', true],
  ['"other", "abc"', true],
  ['"other" , W/"abc"', true],
  ['*', true],
  ['"other"', false],
  ['abc', false],
  ['"ABC"', false],
  ['', false],
])('If-None-Match %s matches "abc": %s', (header, held) => {
  expect(isHeldByClient(header, '"abc"')).toBe(held)
})
