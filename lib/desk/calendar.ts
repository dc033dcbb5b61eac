import { addDays, dayDate, dayIn } from '#lib/desk/desk-time.ts'

/** Something on a day of the calendar. */
export type CalendarEntry = {
  id: string
  articleId: string
  title: string
  kind: 'scheduled' | 'withdrawal' | 'failed' | 'embargo' | 'published' | 'review-due'
  /** The day in the desk's time zone, as "2026-11-24". */
  day: string
  /** The instant, where there is one: a review is due on a day. */
  at: Date | null
}

/** A month of the calendar. `more` says that some of a very full month is not shown. */
export type CalendarMonth = { month: string; zone: string; entries: CalendarEntry[]; more: boolean }

/** What each kind of entry says in a calendar. */
export const entryWords: Record<CalendarEntry['kind'], string> = {
  scheduled: 'Goes out',
  withdrawal: 'Is withdrawn',
  failed: 'Did not go out',
  embargo: 'Embargo ends',
  published: 'Published',
  'review-due': 'Review due',
}

/** The month an address names, as "2026-11"; the present month of the zone when it names none. */
export function readMonth(param: unknown, now: Date, zone: string): string {
  const named = typeof param === 'string' && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(param)
  return named ? param : dayIn(zone, now).slice(0, 7)
}

/** The month so many months on: `stepMonth('2026-12', 1)` is "2027-01". */
export function stepMonth(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The days of a month in weeks from Monday to Sunday; null where the week reaches into another month. */
export function listWeeks(month: string): (string | null)[][] {
  const first = `${month}-01`
  const before = (dayDate(first).getUTCDay() + 6) % 7
  const days = listDays(month)
  const cells = [...Array<null>(before).fill(null), ...days]
  while (cells.length % 7 > 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_week, at) => cells.slice(at * 7, at * 7 + 7))
}

/** The days of a month, in order. */
export function listDays(month: string): string[] {
  const last = addDays(`${stepMonth(month, 1)}-01`, -1)
  return Array.from({ length: Number(last.slice(8)) }, (_day, at) => addDays(`${month}-01`, at))
}
