/** An instant as its list says it; the exact one stands behind it. */
export function DeskTime({ at, children }: { at: Date; children: string }) {
  return <time dateTime={at.toISOString()}>{children}</time>
}
