import { vi } from 'vitest'

const patienceMs = 30_000

/**
 * Waits until a check no longer throws, and gives what it returned.
 *
 * It waits for as long as a busy machine may take: only what never happens meets the limit.
 */
export function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: patienceMs })
}
