/** How long after the last key something is done, and how long at most while typing goes on; milliseconds. */
export const pace = {
  save: 1_500,
  saveMost: 5_000,
  keep: 600,
  keepMost: 1_500,
  /** The wait until something is due: `quiet` from now, but not later than `most` after it was first asked for. */
  delay({ now, since, quiet, most }: { now: number; since: number; quiet: number; most: number }): number {
    return Math.max(0, Math.min(quiet, since + most - now))
  },
}

/** How long to wait after this many failures in a row: 2, 4, 8, then at most 15 seconds. */
export function nextRetryDelay(failures: number): number {
  return Math.min(15_000, 2_000 * 2 ** Math.max(0, failures - 1))
}
