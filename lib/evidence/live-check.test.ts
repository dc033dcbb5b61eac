import { expect, test } from 'vitest'
import { doc, h2, p } from '#lib/document/builders.ts'
import { checkEvidence } from '#lib/evidence/check.ts'
import { checkLive } from '#lib/evidence/live-check.ts'
import { toPoints } from '#lib/evidence/points.ts'
import { calendar } from '#prisma/seed/calendar.ts'
import { seededSubject } from '#tests/evidence/subject.ts'

const [written] = calendar.flatMap((deed) => (deed.kind === 'write' ? [deed.article] : []))
if (!written) throw new Error('The demonstration writes no article.')
const subject = seededSubject(written)
const sentence = 'Experts say that this tablet cures most people.'
const body = doc(
  p('A tablet for sleep.'),
  h2('What it does'),
  p(`Drink some water. ${sentence} Rest a while.`),
)
const wrong = { ...subject, content: { ...subject.content, body } }

test('a text being written has the points of the whole check', () => {
  expect(checkLive(wrong).points).toEqual(toPoints(checkEvidence(wrong).findings))
})

test('a mark names its line, its words and the end of their sentence', () => {
  const { marks } = checkLive(wrong)
  const text = `Drink some water. ${sentence} Rest a while.`
  const mine = marks.filter(({ line }) => line === 2)
  expect(mine.length).toBeGreaterThan(0)
  for (const { start, end, quote, sentenceEnd } of mine) {
    expect(text.slice(start, end)).toBe(quote)
    expect(text.slice(0, sentenceEnd)).toBe(`Drink some water. ${sentence}`)
  }
})
