import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doc, p } from '#lib/document/builders.ts'
import type { Document } from '#lib/document/document.ts'
import { checkEvidence } from '#lib/evidence/check.ts'
import { fingerprintOf, normaliseSentence } from '#lib/evidence/fingerprint.ts'
import { rules } from '#lib/evidence/rule-registry.ts'
import { listSentences } from '#lib/evidence/sentences.ts'
import { whatStage4Means } from '#prisma/seed/articles/what-stage-4-means.ts'
import { arbitraryDocument } from '#tests/arbitrary-document.ts'
import { expectProportional } from '#tests/cpu-time.ts'
import { articleOf, seededSubject } from '#tests/evidence/subject.ts'

const withBody = (body: Document) => {
  const subject = articleOf('Something.')
  return { ...subject, content: { ...subject.content, body } }
}

test('the same article gives the same report, and no rule depends on another', () => {
  const subject = seededSubject(whatStage4Means)
  const report = checkEvidence(subject)
  expect(checkEvidence(structuredClone(subject))).toEqual(report)
  const alone = rules.flatMap((rule) => checkEvidence(subject, [rule]).findings)
  expect(checkEvidence(subject, rules.toReversed()).findings).toHaveLength(alone.length)
  expect(report.findings).toEqual(alone)
})

test('never throws, whatever document it is given, and every place exists', () => {
  fc.assert(
    fc.property(arbitraryDocument, (body) => {
      for (const { place } of checkEvidence(withBody(body)).findings) {
        if (place.kind === 'text') expect(place.start).toBeLessThanOrEqual(place.end)
      }
    }),
    { numRuns: 60 },
  )
})

test('a finding is the same while its sentence stands, and another when it changes', () => {
  const before = checkEvidence(articleOf('Tea cures colds.')).findings.find(({ ruleId }) => ruleId === 'E1')
  const moved = checkEvidence(articleOf('Before it.\nTea  cures colds!')).findings.find(
    ({ ruleId }) => ruleId === 'E1',
  )
  const changed = checkEvidence(articleOf('Tea cures coughs.')).findings.find(({ ruleId }) => ruleId === 'E1')
  expect(before?.fingerprint).toBe(moved?.fingerprint)
  expect(before?.fingerprint).not.toBe(changed?.fingerprint)
  expect(fingerprintOf('E1', 'x')).not.toBe(fingerprintOf('E2', 'x'))
  expect(normaliseSentence('It is 43 %, not 4.3 %.')).not.toBe(normaliseSentence('It is 4.3 %, not 43 %.'))
})

test('sentences are found where abbreviations, quotations and figures stand in the way', () => {
  const text =
    'In the U.S., Dr. Smith et al. found 4.5 % v. 2.2 %, i.e. half. “It works,” said Dr Ana Ruiz. Did it? Yes!'
  const sentences = listSentences(text)
  expect(sentences).toHaveLength(4)
  for (const { text: words, start, end } of sentences) expect(text.slice(start, end)).toBe(words)
})

const hostile: [string, string][] = [
  ['one word without end', 'a'.repeat(19_000)],
  ['full stops', '.'.repeat(19_000)],
  ['brackets', '[1'.repeat(9_000)],
  ['quotation marks', '“'.repeat(19_000)],
  ['figures', '1 in 1 '.repeat(2_700)],
  ['commas', '1,'.repeat(9_000)],
  ['capitals', 'AB-'.repeat(6_000)],
  ['words of hype', 'new hope '.repeat(2_000)],
  ['nearly a study', 'studies '.repeat(2_300)],
  ['nearly an authority', 'by a leading '.repeat(1_400)],
  ['nearly a claim', 'has shown '.repeat(1_900)],
  ['white space', `${' '.repeat(18_000)}x`],
]

test.each(hostile)('takes time in proportion to the text: %s', (_what, text) => {
  expectProportional((times) => checkEvidence(withBody(doc(...Array.from({ length: times }, () => p(text))))))
})
