import { expect, test } from 'vitest'
import { publishInput, toChange, toInstant } from '#lib/articles/publish-screen.input.ts'

const local = { date: '2026-10-25', time: '01:30', zone: 'Europe/London', occurrence: '' } as const

test('asks which is meant when clocks show a time twice, and takes the answer', () => {
  expect(toInstant(local)).toMatchObject({
    ok: false,
    refusal: { occurrence: expect.stringMatching(/UTC\+01:00, then UTC\+00:00/) },
  })
  expect(toInstant({ ...local, occurrence: 'second' })).toMatchObject({
    value: { at: new Date('2026-10-25T01:30:00Z') },
  })
})

test('offers the next time that exists when clocks are put forward over one', () => {
  const missing = toInstant({ ...local, date: '2026-03-29' })
  expect(missing).toMatchObject({
    ok: false,
    refusal: { time: expect.stringMatching(/02:00 on 2026-03-29/) },
  })
})

test('publishes no correction that does not say what was wrong', () => {
  const input = publishInput.parse({ version: '3', kind: 'correction', note: 'A figure.' })
  expect(toChange(input)).toMatchObject({
    refusal: { was: expect.any(String), isNow: expect.any(String), reason: expect.any(String) },
  })
})
