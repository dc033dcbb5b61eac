import { expect, test } from 'vitest'
import { judge, type Verdict } from '#server/shelf/law.ts'
import { beginLedger, type Ledger, recordEvent } from '#server/shelf/ledger.ts'
import { keptPage } from '#tests/shelf-page.ts'

const at = new Date('2026-11-23T12:00:00Z')

function ledgerOf(...events: ['refresh' | 'remove', string][]): Ledger {
  const ledger: Ledger = { ...beginLedger({ id: 0n, at: '' }), logId: 'log' }
  for (const [index, [kind, key]] of events.entries()) {
    recordEvent(ledger, { id: BigInt(index + 1), kind, keys: [key], articleId: null, at: '' })
  }
  return ledger
}

test.each<[string, Parameters<typeof ledgerOf>, { asOf?: bigint; keys?: string[] }, Verdict]>([
  ['nothing happened', [], {}, 'current'],
  ['something else was touched', [['refresh', 'topic:1']], {}, 'current'],
  ['one of its keys was touched after it was made', [['refresh', 'site']], {}, 'outdated'],
  ['its key was touched before it was made', [['refresh', 'site']], { asOf: 1n }, 'current'],
  ['it was removed after it was made', [['remove', 'site']], {}, 'removed'],
  ['it was removed before it was made', [['remove', 'site']], { asOf: 1n }, 'current'],
  [
    'it was removed, then touched',
    [
      ['remove', 'site'],
      ['refresh', 'site'],
    ],
    {},
    'removed',
  ],
  [
    'it was touched, then removed',
    [
      ['refresh', 'site'],
      ['remove', 'site'],
    ],
    { asOf: 1n },
    'removed',
  ],
  [
    'it was removed, made anew, then touched',
    [
      ['remove', 'site'],
      ['refresh', 'site'],
    ],
    { asOf: 1n },
    'outdated',
  ],
  [
    'one key was touched, another removed',
    [
      ['refresh', 'site'],
      ['remove', 'a'],
    ],
    { keys: ['site', 'a'] },
    'removed',
  ],
])('when %s', (_when, events, parts, verdict) => {
  expect(judge(keptPage(parts), { ledger: ledgerOf(...events), edition: 'edition', at })).toBe(verdict)
})

test('a page of another edition is outdated, of another log removed, without a ledger removed', () => {
  const ledger = ledgerOf()
  expect(judge(keptPage(), { ledger, edition: 'next edition', at })).toBe('outdated')
  expect(judge(keptPage({ logId: 'another' }), { ledger, edition: 'edition', at })).toBe('removed')
  expect(judge(keptPage(), { ledger: null, edition: 'edition', at })).toBe('removed')
})

test.each<[number | null, string, Verdict]>([
  [60, '2026-11-23T12:00:59.999Z', 'current'],
  [60, '2026-11-23T12:01:00Z', 'outdated'],
  [null, '2036-11-23T12:00:00Z', 'current'],
])('with %s seconds to live it is at %s: %s', (ttlSeconds, instant, verdict) => {
  const judged = judge(keptPage({ ttlSeconds }), {
    ledger: ledgerOf(),
    edition: 'edition',
    at: new Date(instant),
  })
  expect(judged).toBe(verdict)
})

test('an event that is not after all others breaks the order, and says so', () => {
  const ledger = ledgerOf(['refresh', 'site'])
  expect(() =>
    recordEvent(ledger, { id: 1n, kind: 'refresh', keys: ['site'], articleId: null, at: '' }),
  ).toThrow(/came after/)
})
