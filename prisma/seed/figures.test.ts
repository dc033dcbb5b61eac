import { describe, expect, test } from 'vitest'
import { type Claim, listClaims } from '#prisma/seed/cited-claims.ts'
import { editions, shownEditions } from '#prisma/seed/editions.ts'
import { listFiguresNotInLedger } from '#prisma/seed/ledger-match.ts'
import { references } from '#prisma/seed/references/references.ts'
import { seedId } from '#prisma/seed/seed-id.ts'

const library = new Map(
  Object.entries(references).map(([key, reference]) => [seedId('reference', key), { key, ...reference }]),
)

const sourcesOf = (claim: Claim) =>
  claim.references.map((id) => {
    const source = library.get(id)
    if (!source) throw new Error(`${id} is cited and not in the library: ${claim.sentence}`)
    return source
  })

/** Words that make a sentence a claim about people: a frequency, a per cent, or a time of survival. */
const frequency =
  /\d in 1(?:00|,000)\b|\d ?%|[\d.]+ (?:months|minutes|percentage points)|(?:hazard|risk|rate) ratio .*\d/

describe.each(editions)('$name', ({ article }) => {
  const claims = listClaims(article.body)

  test('takes each figure of a cited sentence from the ledger of its sources', () => {
    const missing = claims
      .filter((claim) => claim.references.length > 0)
      .map((claim) => ({ ...claim, figures: listFiguresNotInLedger(claim.sentence, sourcesOf(claim)) }))
      .filter(({ figures }) => figures.length > 0)
      .map(({ sentence, figures }) => ({ sentence, figures }))
    expect(missing).toEqual([])
  })

  test('cites nothing that was retracted', () => {
    expect(claims.flatMap(sourcesOf).filter(({ status }) => status === 'retracted')).toEqual([])
  })

  test('has a source behind each sentence that counts people or measures time', () => {
    const bare = claims
      .filter(({ references: sources, sentence }) => sources.length === 0 && frequency.test(sentence))
      .map(({ sentence }) => sentence)
      .filter((sentence) => !madeUp.has(sentence))
    expect(bare).toEqual([])
  })
})

/** Sentences that count, and say that they count nothing real. */
const madeUp = new Set([
  'If 10 in 100 people like you would have an event, a ratio of 0.80 makes that 8 in 100.',
])

test.each(shownEditions)('$name stands on no source that was replaced', ({ article }) => {
  const superseded = listClaims(article.body)
    .flatMap(sourcesOf)
    .filter(({ status }) => status === 'superseded')
  expect(superseded.map(({ key }) => key)).toEqual([])
})
