import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** How many tests passed, failed and were skipped. */
export type Counts = { passed: number; failed: number; skipped: number }

const unitReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
})

const browserReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
})

/** A tool that passes or fails as one: lint, types. */
export function countWhole(passed: boolean): Counts {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

/** What vitest's report says. A run that failed without naming a test counts as one failure. */
export function countTests(file: string, passed: boolean): Counts {
  if (!existsSync(file)) return countWhole(passed)
  const report = unitReport.parse(JSON.parse(readFileSync(file, 'utf8')))
  const { numPassedTests, numFailedTests, numPendingTests } = report
  return atLeastOneFailure(
    { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests },
    passed,
  )
}

/** What Playwright's report says. A test that passed only when repeated counts as failed. */
export function countBrowserTests(file: string, passed: boolean): Counts {
  if (!existsSync(file)) return countWhole(passed)
  const { stats } = browserReport.parse(JSON.parse(readFileSync(file, 'utf8')))
  const { expected, unexpected, flaky, skipped } = stats
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky, skipped }, passed)
}

/** The sum as the last line says it: "812 passed, 0 failed", and how many were skipped when some were. */
export function describeCounts(counts: Counts[]): { line: string; failed: number } {
  const sum = (key: keyof Counts) => counts.reduce((total, count) => total + count[key], 0)
  const skipped = sum('skipped')
  const line = `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return { line, failed: sum('failed') }
}

function atLeastOneFailure(counts: Counts, passed: boolean): Counts {
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}
