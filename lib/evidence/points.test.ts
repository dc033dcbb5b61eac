import { expect, test } from 'vitest'
import type { EvidenceFinding } from '#lib/evidence/evidence.ts'
import { toPoints } from '#lib/evidence/points.ts'

const finding: EvidenceFinding = {
  fingerprint: 'one',
  ruleId: 'N4',
  ruleVersion: 1,
  ruleName: 'Figure not in its source',
  severity: 'blocks',
  grave: false,
  subject: 'After three years 36 were well.',
  quote: 'three',
  message: 'It is in no finding.',
  remedy: '',
  place: { kind: 'text', path: 'content[0]', start: 6, end: 11 },
}

test('a point about one word of a sentence shows the sentence alone', () => {
  const ofWord = { ...finding, subject: `${finding.subject} › three` }
  const [point] = toPoints([ofWord])
  expect(point?.sentence).toBe('After three years 36 were well.')
  expect(point?.subject).toBe(ofWord.subject)
})

test('a point whose subject is not in the text shows the words it marked, and one about a part none', () => {
  expect(toPoints([{ ...finding, subject: 'lean2018 corrected' }])[0]?.sentence).toBe('three')
  expect(toPoints([{ ...finding, place: { kind: 'part', part: 'body' } }])[0]?.sentence).toBeNull()
})
