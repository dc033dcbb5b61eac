import type { HelpLineView } from '#lib/help-lines/help-line.views.ts'

/** The same lines, those of the region first; the order is kept otherwise. */
export function sortHelpLines(lines: HelpLineView[], region: string): HelpLineView[] {
  const isNear = (line: HelpLineView) => Number(line.regions.includes(region))
  return lines.toSorted((one, other) => isNear(other) - isNear(one))
}
