import { formatLongDay, formatShortDay, toIsoDay } from '#lib/dates.ts'

/** A calendar day, UTC: written out in prose, short in lists. */
export function Day({ date, short = false }: { date: Date; short?: boolean }) {
  return <time dateTime={toIsoDay(date)}>{short ? formatShortDay(date) : formatLongDay(date)}</time>
}
