import { expect, test } from 'vitest'
import {
  addDays,
  dayIn,
  formatComing,
  formatDiaryDay,
  formatSince,
  formatStamp,
} from '#lib/desk/desk-time.ts'

const now = new Date('2026-11-23T10:42:00Z')
const berlin = 'Europe/Berlin'

test.each([
  ['2026-11-23T17:00:00Z', 'today, 18:00 CET'],
  ['2026-11-23T23:30:00Z', 'tomorrow, 00:30 CET'],
  ['2026-11-25T06:00:00Z', 'Wed 07:00 CET'],
  ['2026-12-14T06:00:00Z', '14 Dec 07:00 CET'],
  ['2027-07-01T05:00:00Z', '1 Jul 2027 07:00 CEST'],
])('%s is said to come %s', (at, said) => {
  expect(formatComing(new Date(at), berlin, now)).toBe(said)
})

test.each([
  ['2026-11-23T10:41:30Z', 'now'],
  ['2026-11-23T10:20:00Z', '22 min'],
  ['2026-11-23T08:42:00Z', '2 h'],
  ['2026-11-22T22:30:00Z', 'yesterday'],
  ['2026-11-20T10:00:00Z', 'Friday'],
  ['2026-09-14T10:00:00Z', '14 Sep'],
  ['2025-11-14T10:00:00Z', '14 Nov 2025'],
])('%s was %s', (at, said) => {
  expect(formatSince(new Date(at), 'Europe/London', now)).toBe(said)
})

test('what happened today has its time, and before that its day', () => {
  expect(formatStamp(new Date('2026-11-23T09:15:00Z'), berlin, now)).toBe('10:15')
  expect(formatStamp(new Date('2026-11-22T09:15:00Z'), berlin, now)).toBe('Yesterday')
})

test('a day belongs to the zone of the desk', () => {
  const late = new Date('2026-11-23T23:30:00Z')
  expect([dayIn('Europe/London', late), dayIn(berlin, late)]).toEqual(['2026-11-23', '2026-11-24'])
  expect(formatDiaryDay(late, berlin)).toBe('Tuesday, 24 November')
  expect(addDays('2026-02-27', 2)).toBe('2026-03-01')
})
