/** The present instant. The only place that reads the clock; decisions are handed the time. */
export function now(): Date {
  return new Date()
}
