const longDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const shortDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

const weekday = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})

/** A day as a diary heads its page, in UTC: "Monday 23 November". */
export function formatWeekday(date: Date): string {
  return weekday.format(date).replace(',', '')
}

/** A day as prose says it, in UTC: "14 November 2026". */
export function formatLongDay(date: Date): string {
  return longDay.format(date)
}

/** A day as a list says it, in UTC: "14 Nov 2026". */
export function formatShortDay(date: Date): string {
  // British English writes "Sept"; a column of three-letter months is easier to read down.
  return shortDay.format(date).replace('Sept', 'Sep')
}

/** An instant with its zone, as the desk tells when something happened: "24 November 2026 at 18:00 GMT". */
export function formatMoment(date: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(date)
}

/** The calendar day in UTC, as `<time datetime>` wants it: "2026-11-14". */
export function toIsoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

const dayLength = 24 * 60 * 60 * 1000

/** The same instant so many days of 24 hours later. */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * dayLength)
}

/** Whether `date` lies within the `days` before `at`, or later. */
export function isWithinDays(date: Date, days: number, at: Date): boolean {
  return at.getTime() - date.getTime() <= days * dayLength
}

/** Whole seconds from `at` to the next midnight, UTC; from 1 to 86,400. */
export function secondsUntilDayEnds(at: Date): number {
  return Math.ceil((dayLength - (at.getTime() % dayLength)) / 1000)
}
