import { expect, test } from 'vitest'
import {
  formatLongDay,
  formatShortDay,
  formatWeekday,
  isWithinDays,
  secondsUntilDayEnds,
  toIsoDay,
} from '#lib/dates.ts'

test.each([
  ['2026-11-14T00:00:00Z', '14 November 2026', '14 Nov 2026', '2026-11-14'],
  ['2026-09-01T23:59:59Z', '1 September 2026', '1 Sep 2026', '2026-09-01'],
  ['2024-02-29T12:00:00+13:00', '28 February 2024', '28 Feb 2024', '2024-02-28'],
])('says the day of %s in UTC, wherever the server stands', (instant, long, short, iso) => {
  const date = new Date(instant)
  expect([formatLongDay(date), formatShortDay(date), toIsoDay(date)]).toEqual([long, short, iso])
})

test.each([
  ['2026-11-01T00:00:00Z', true],
  ['2026-10-24T12:00:00Z', true],
  ['2026-10-24T11:59:59Z', false],
])('counts 30 days back from noon on 23 November: %s is within %s', (instant, within) => {
  expect(isWithinDays(new Date(instant), 30, new Date('2026-11-23T12:00:00Z'))).toBe(within)
})

test.each([
  ['2026-11-23T00:00:00Z', 86_400],
  ['2026-11-23T23:59:59.001Z', 1],
  ['2026-11-23T12:00:00Z', 43_200],
])('counts the seconds of the day that are left at %s', (instant, seconds) => {
  expect(secondsUntilDayEnds(new Date(instant))).toBe(seconds)
})

test('heads the page of a diary with the weekday, in UTC', () => {
  expect(formatWeekday(new Date('2026-11-23T23:59:00-01:00'))).toBe('Tuesday 24 November')
})
