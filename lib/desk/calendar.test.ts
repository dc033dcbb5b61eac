import { expect, test } from 'vitest'
import { listDays, listWeeks, readMonth, stepMonth } from '#lib/desk/calendar.ts'

const now = new Date('2026-11-30T23:30:00Z')

test('an address names its month, and without one it is the month of the zone', () => {
  expect(readMonth('2027-02', now, 'Europe/London')).toBe('2027-02')
  expect(readMonth(undefined, now, 'Europe/London')).toBe('2026-11')
  expect(readMonth('2026-13', now, 'Europe/Berlin')).toBe('2026-12')
  expect(readMonth(['2026-01'], now, 'Europe/London')).toBe('2026-11')
})

test('months follow one another over the year', () => {
  expect([stepMonth('2026-12', 1), stepMonth('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
})

test('weeks run from Monday and hold every day once', () => {
  const weeks = listWeeks('2026-11')
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
  expect(weeks.every((week) => week.length === 7)).toBe(true)
  expect(weeks.flat().filter(Boolean)).toEqual(listDays('2026-11'))
  expect(listDays('2028-02').at(-1)).toBe('2028-02-29')
})
