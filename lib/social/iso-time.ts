/** An instant as ISO 8601 to the second with its offset: "2026-10-02T08:00:00+00:00". Google asks for the offset. */
export function formatInstant(at: Date): string {
  return at.toISOString().replace(/\.\d{3}Z$/, '+00:00')
}

/** The calendar day of an instant in UTC: "2026-10-02". */
export function formatDay(at: Date): string {
  return at.toISOString().slice(0, 10)
}
