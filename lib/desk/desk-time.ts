const dayLength = 24 * 60 * 60 * 1000

const parts = new Map<string, Intl.DateTimeFormat>()

/** One formatter for each zone and set of options; making one costs more than using it a thousand times. */
function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`
  const made = parts.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone })
  parts.set(key, made)
  return made
}

/** The calendar day of an instant in a time zone: "2026-11-24". */
export function dayIn(zone: string, at: Date): string {
  const found = formatter(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at)
  const part = (type: string) => found.find((one) => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** Midnight UTC of a day such as "2026-11-24", as the database keeps days. */
export function dayDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** Whole days from one day to another, both as "2026-11-24"; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayDate(to).getTime() - dayDate(from).getTime()) / dayLength)
}

/** A day so many days after another, as "2026-11-24". */
export function addDays(day: string, days: number): string {
  return new Date(dayDate(day).getTime() + days * dayLength).toISOString().slice(0, 10)
}

/** The time of day with its zone: "18:00 GMT". */
export function formatClock(at: Date, zone: string): string {
  return formatter(zone, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(at)
}

/** An instant that is to come, as a person says it: "today, 18:00 GMT", "Wed 07:00 GMT", "14 Dec 07:00 GMT". */
export function formatComing(at: Date, zone: string, now: Date): string {
  const clock = formatClock(at, zone)
  const days = daysBetween(dayIn(zone, now), dayIn(zone, at))
  if (days === 0) return `today, ${clock}`
  if (days === 1) return `tomorrow, ${clock}`
  if (days > 1 && days < 7) return `${formatter(zone, { weekday: 'short' }).format(at)} ${clock}`
  return `${shortDayIn(zone, at, now)} ${clock}`
}

/** How long ago something was, as a list says it: "5 min", "2 h", "yesterday", "Friday", "14 Nov". */
export function formatSince(at: Date, zone: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000)
  const days = daysBetween(dayIn(zone, at), dayIn(zone, now))
  if (minutes < 1) return 'now'
  if (minutes < 60) return `${minutes} min`
  if (days === 0) return `${Math.floor(minutes / 60)} h`
  if (days === 1) return 'yesterday'
  if (days > 1 && days < 7) return formatter(zone, { weekday: 'long' }).format(at)
  return shortDayIn(zone, at, now)
}

/** When something happened, above a sentence that tells it: "10:42", "Yesterday", "Friday", "14 Nov". */
export function formatStamp(at: Date, zone: string, now: Date): string {
  if (dayIn(zone, at) === dayIn(zone, now)) {
    return formatter(zone, { hour: '2-digit', minute: '2-digit' }).format(at)
  }
  const since = formatSince(at, zone, now)
  return since.charAt(0).toUpperCase() + since.slice(1)
}

/** A day as a diary heads its page, in a zone: "Monday, 23 November". */
export function formatDiaryDay(at: Date, zone: string): string {
  const found = formatter(zone, { weekday: 'long', day: 'numeric', month: 'long' }).formatToParts(at)
  const part = (type: string) => found.find((one) => one.type === type)?.value ?? ''
  return `${part('weekday')}, ${part('day')} ${part('month')}`
}

function shortDayIn(zone: string, at: Date, now: Date): string {
  const sameYear = dayIn(zone, at).slice(0, 4) === dayIn(zone, now).slice(0, 4)
  const text = formatter(zone, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at)
  return text.replace('Sept', 'Sep')
}
