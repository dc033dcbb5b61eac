const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
})

/** A moment in the reader's own time zone, named: "24 November, 06:18 GMT". Only in a browser. */
export function formatLocalMoment(date: Date): string {
  return moment.format(date).replace(' at ', ', ')
}
