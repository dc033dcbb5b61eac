/** An instant as ISO 8601 to the second with its offset: "2026-10-02T08:00:00+00:00". Google asks for the offset. */
export function formatInstant(at: Date): string {
  return at.toISOString().replace(/\.\d{3}Z$/, '+00:00')
}
