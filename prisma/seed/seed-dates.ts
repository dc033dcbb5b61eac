const dayMs = 86_400_000

/** Nine in the morning, UTC, so many days before `now`; a negative number counts forward. */
export function daysBefore(now: Date, days: number): Date {
  const date = new Date(now.getTime() - days * dayMs)
  date.setUTCHours(9, 0, 0, 0)
  return date
}
