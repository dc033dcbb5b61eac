import { type Result, refuse, succeed } from '#lib/result.ts'

/** A wall-clock time as a form sends it: "2026-10-25", "01:30" (or with seconds), "Europe/London". */
export type LocalTime = {
  date: string
  time: string
  zone: string
  /** Which of two instants is meant when clocks were put back over this time: "+01:00". */
  offset?: string | null
}

/** One of the instants that a clock showed the same time at. */
export type Candidate = { at: Date; offset: string }

/** Why a wall-clock time names no single instant. */
export type LocalTimeRefusal =
  | { kind: 'unknown-zone' }
  | { kind: 'no-such-date' }
  | { kind: 'no-such-time' }
  /** Clocks were put back: it was this time twice, the earlier instant first. Ask again with an `offset`. */
  | { kind: 'ambiguous-time'; candidates: Candidate[] }
  /** Clocks were put forward over it; the first time that exists after it, in the same zone. */
  | { kind: 'missing-time'; nextValid: { date: string; time: string; at: Date; offset: string } }

const dateShape = /^(\d{4})-(\d{2})-(\d{2})$/
const timeShape = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/
const hourMs = 3_600_000

/** The instant at which a clock in the zone shows this time. Zones are those of the system's tz database. */
export function resolveLocalTime(wanted: LocalTime): Result<Candidate, LocalTimeRefusal> {
  if (!isZone(wanted.zone)) return refuse({ kind: 'unknown-zone' })
  const day = readDay(wanted.date)
  if (day === null) return refuse({ kind: 'no-such-date' })
  const clock = timeShape.exec(wanted.time)
  if (!clock) return refuse({ kind: 'no-such-time' })
  const [, hours = '', minutes = '', seconds = '0'] = clock
  const local = day + Number(hours) * hourMs + Number(minutes) * 60_000 + Number(seconds) * 1_000
  const offsets = nearbyOffsets(local, wanted.zone)
  const instants = offsets
    .map((offset) => local - offset)
    .filter((instant) => instant + offsetAt(instant, wanted.zone) === local)
    .sort((one, other) => one - other)
  const candidates = instants.map((instant) => toCandidate(instant, wanted.zone))
  const [only] = candidates
  if (!only) return refuse({ kind: 'missing-time', nextValid: findNextValid(local, offsets, wanted.zone) })
  if (candidates.length === 1) return succeed(only)
  const chosen = candidates.find(({ offset }) => offset === wanted.offset)
  return chosen ? succeed(chosen) : refuse({ kind: 'ambiguous-time', candidates })
}

/** What a clock in the zone shows at an instant: "2026-10-25", "01:30" and "+01:00" ahead of UTC. */
export function toLocalTime(at: Date, zone: string): { date: string; time: string; offset: string } {
  const offset = offsetAt(at.getTime(), zone)
  const shown = new Date(at.getTime() + offset).toISOString()
  return { date: shown.slice(0, 10), time: shown.slice(11, 16), offset: formatOffset(offset) }
}

/** Whether the system knows a zone of this name, such as "Europe/London". A bare offset is no zone. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    formatterFor(zone)
    return true
  } catch {
    // Intl throws a RangeError for a name it does not know.
    return false
  }
}

function readDay(date: string): number | null {
  const [, year, month, day] = dateShape.exec(date) ?? []
  if (!year || !month || !day) return null
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(day))
  // Date.UTC takes years below 100 for those of 1900, and rolls the 30th of February over.
  return Number(year) >= 1900 && new Date(instant).toISOString().startsWith(date) ? instant : null
}

/** The offsets in force around a wall-clock time; two days on each side hold every zone's change of a whole day. */
function nearbyOffsets(local: number, zone: string): number[] {
  const hours = [-48, -26, -14, 0, 14, 26, 48]
  return [...new Set(hours.map((hour) => offsetAt(local + hour * hourMs, zone)))]
}

function findNextValid(local: number, offsets: number[], zone: string) {
  let before = local - Math.max(...offsets) - 1
  let after = local - Math.min(...offsets) + 1
  // The change lies between the two: the last instant before it and the first after it, by halving.
  const old = offsetAt(before, zone)
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(middle, zone) === old) before = middle
    else after = middle
  }
  const at = new Date(after)
  return { at, ...toLocalTime(at, zone) }
}

function toCandidate(instant: number, zone: string): Candidate {
  return { at: new Date(instant), offset: formatOffset(offsetAt(instant, zone)) }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(zone, formatter)
  return formatter
}

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const shown = new Map(
    formatterFor(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(shown.get(type))
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return local - Math.floor(instant / 1_000) * 1_000
}

function formatOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
