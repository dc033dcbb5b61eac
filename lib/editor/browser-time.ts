/** The browser's time in milliseconds since 1970. It never runs backwards while a page is open. */
export function browserTime(): number {
  return performance.timeOrigin + performance.now()
}
