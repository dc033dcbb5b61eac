/** An instant as a clock on the wall in a zone says it, with the zone: "30 November 2026, 09:00 (Europe/London)". */
export function formatMoment(at: Date, zone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone }).format(at)
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zone }).format(at)
  return `${day}, ${time} (${zone})`
}
