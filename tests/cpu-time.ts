import { expect } from 'vitest'

/** How long work keeps the processor busy, in milliseconds: other processes of a busy machine do not count. */
export function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/**
 * Expects that eight times as much costs about eight times as much processor time, and not its square.
 *
 * `work` is asked for 1 and for 8 eighths. Each counts by its cheapest of three runs: the first warms up, and a
 * neighbour disturbs one. A machine may stutter, so thirty times passes and sixty-four times does not; what costs
 * less than 20 ms is too short to be compared.
 */
export function expectProportional(work: (eighths: 1 | 8) => void): void {
  const least = (eighths: 1 | 8) => Math.min(...[1, 2, 3].map(() => cpuMilliseconds(() => work(eighths))))
  expect(least(8)).toBeLessThan(30 * Math.max(least(1), 20))
}

/** The first eighth of a text, or all of it. */
export function eighthsOf(text: string, eighths: 1 | 8): string {
  return text.slice(0, Math.ceil((text.length * eighths) / 8))
}
