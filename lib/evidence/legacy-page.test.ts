import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkEvidence } from '#lib/evidence/check.ts'
import type { EvidenceFinding } from '#lib/evidence/evidence.ts'
import { importPage } from '#lib/imports/import-page.ts'
import { evidenceSubject } from '#tests/evidence/subject.ts'

const bytes = readFileSync(new URL('../imports/fixtures/legacy-page.txt', import.meta.url))
const lines = bytes.toString('utf8').split('\n')
const imported = importPage({ name: 'legacy-page.txt', bytes, sha256: 'a'.repeat(64) }, [])
if (!imported.ok) throw new Error(imported.refusal.message)
const { content, report } = imported.value
const repeatedTitles = report.found.filter(({ kind }) => kind === 'repeat' || kind === 'breadcrumb').length

const { findings } = checkEvidence(
  evidenceSubject(content, {
    kind: 'treatment_explainer',
    people: [],
    topics: [],
    review: null,
    publishedAt: null,
    modifiedAt: null,
    card: null,
    repeatedTitles,
  }),
)

/** The line of the file a finding's sentence stands on; a lost heading is told by the text below it. */
function lineOf({ place, quote, subject }: EvidenceFinding): number | string {
  if (place.kind === 'part') return place.part
  if (place.path.startsWith('unresolved'))
    return lines.findIndex((line) => line !== '' && line.includes(quote)) + 1
  const below = /^content\[(\d+)\]$/.exec(place.path)?.[1]
  const block = content.body.content[Number(below) + 1]
  const first = quote === '' && block?.type === 'paragraph' ? block.content?.[0] : null
  const words = first?.type === 'text' ? first.text.slice(0, 60) : subject.replace(/ › .*$/, '')
  return place.path === 'title' ? 1 : lines.findIndex((line, at) => at > 6 && line.includes(words)) + 1
}

function foundBy(ruleId: string, severity?: EvidenceFinding['severity']): (number | string)[] {
  return findings
    .filter((one) => one.ruleId === ruleId && (severity === undefined || one.severity === severity))
    .map(lineOf)
}

// Source: the expected report of the legacy page, line by line.
describe('what blocks the legacy page', () => {
  test.each([
    ['S1', [24, 51]],
    ['S3', ['body']],
    ['C1', [51]],
    ['A1', [1, 9]],
    ['R1', ['author']],
    ['R2', ['reviewer']],
    ['R3', ['interests']],
    ['R4', ['aiUse']],
    ['H3', ['body']],
    ['D1', ['dates']],
    ['M2', ['description']],
    ['M3', ['card']],
    ['L3', [53]],
  ])('%s at %j', (ruleId, where) => {
    expect(foundBy(ruleId, 'blocks')).toEqual(where)
  })

  test('nothing else blocks', () => {
    const blocking = new Set(
      findings.filter(({ severity }) => severity === 'blocks').map(({ ruleId }) => ruleId),
    )
    expect([...blocking].toSorted()).toEqual(
      ['A1', 'C1', 'D1', 'H3', 'L3', 'M2', 'M3', 'R1', 'R2', 'R3', 'R4', 'S1', 'S3'].toSorted(),
    )
  })

  test('the missing sections are named', () => {
    expect(findings.find(({ ruleId }) => ruleId === 'S3')?.message).toBe(
      'The article does not tell: harms, alternatives, when to get help, sources.',
    )
  })
})

describe('what asks for an answer on the legacy page', () => {
  test.each([
    ['E1', [17, 21, 21, 21, 24, 24, 28, 32]],
    ['E5', [21, 51]],
    ['A1', [36, 40, 44, 51, 53, 55]],
    ['A3', [9, 17]],
    ['P2', [40]],
    ['S4', [1]],
    ['S5', ['title']],
    ['L4', ['body']],
    ['P3', [55]],
  ])('%s at %j', (ruleId, where) => {
    expect(foundBy(ruleId, 'asks')).toEqual(where)
  })

  test('N0 in five sections', () => {
    expect(foundBy('N0')).toHaveLength(5)
  })

  test('L1 core, word by word', () => {
    expect(words('asks')).toEqual([
      '17 remarkable',
      '21 breakthroughs',
      '24 revolutionary',
      '24 transformed',
      '24 remarkable',
      '28 Gone are the days',
      '28 one-size-fits-all',
      '28 revolutionized',
      '32 promising',
      '32 new hope',
      '36 cutting-edge',
      '36 pushing the boundaries',
      '36 breakthroughs',
      '40 new hope',
      '51 significant strides',
      '51 push the boundaries',
      '53 Unveiling',
      '53 Secrets',
    ])
  })

  test('L1 soft, word by word', () => {
    expect(words('informs')).toEqual([
      '9 redefining',
      '24 harnessing',
      '36 open doors',
      '36 novel',
      '51 opened up new avenues',
      '51 harnessing',
      '51 offering hope',
      '53 Unexpected',
    ])
  })
})

function words(severity: EvidenceFinding['severity']): string[] {
  return findings
    .filter((one) => one.ruleId === 'L1' && one.severity === severity)
    .map((one) => `${lineOf(one)} ${one.quote}`)
}

test.each([
  ...['S2', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'E2', 'E3', 'E4', 'E6'],
  ...[
    'N1',
    'N2',
    'N3',
    'N4',
    'N5',
    'N6',
    'P1',
    'H1',
    'H2',
    'H4',
    'H5',
    'D2',
    'D3',
    'M1',
    'M4',
    'M5',
    'R5',
    'L5',
    'A2',
  ],
])('%s does not fire on the legacy page', (ruleId) => {
  expect(findings.filter((one) => one.ruleId === ruleId).map(({ message }) => message)).toEqual([])
})

test('the lead is no lost heading, and the title is free of hype', () => {
  expect(foundBy('S1')).not.toContain(9)
  expect(
    findings.filter(
      ({ ruleId, place }) => ruleId === 'L1' && place.kind === 'text' && place.path === 'title',
    ),
  ).toEqual([])
})
