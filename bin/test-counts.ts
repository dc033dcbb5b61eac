import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'
import { clone } from '#bin/clone.ts'

/** How many tests passed, failed and were skipped, and a line about each that failed. */
export type Counts = { passed: number; failed: number; skipped: number; failures: string[] }

const unitReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
})

const spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
    }),
  ),
})
const suite = z.object({
  specs: z.array(spec).default([]),
  get suites() {
    return z.array(suite).default([])
  },
})
const browserReport = z.object({
  suites: suite.shape.suites,
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
})

/** A tool that passes or fails as one: lint, types. */
export function countWhole(title: string, passed: boolean): Counts {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, failures: passed ? [] : [title] }
}

/** What vitest's report says. A run that failed without naming a test counts as one failure. */
export function countTests(title: string, file: string, passed: boolean): Counts {
  if (!existsSync(file)) return countWhole(title, passed)
  const report = unitReport.parse(JSON.parse(readFileSync(file, 'utf8')))
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    const where = relative(clone, name)
    // A file that could not be read at all has no test to name.
    if (status === 'failed' && failed.length === 0) return [describeFailure(where, 'the file', message)]
    return failed.map((test) => describeFailure(where, test.fullName, test.failureMessages[0]))
  })
  const { numPassedTests, numFailedTests, numPendingTests } = report
  return atLeastOneFailure(
    title,
    { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests, failures },
    passed,
  )
}

/** What Playwright's report says. A test that passed only when repeated counts as failed. */
export function countBrowserTests(title: string, file: string, passed: boolean): Counts {
  if (!existsSync(file)) return countWhole(title, passed)
  const { suites, stats } = browserReport.parse(JSON.parse(readFileSync(file, 'utf8')))
  const failures = listSpecs(suites).flatMap(({ title: name, file: where, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => describeFailure(`e2e/${where}`, name, results[0]?.error?.message)),
  )
  const { expected, unexpected, flaky, skipped } = stats
  return atLeastOneFailure(title, { passed: expected, failed: unexpected + flaky, skipped, failures }, passed)
}

/** The last lines: what failed, then the sum, as "812 passed, 0 failed", and how many were skipped when some were. */
export function describeCounts(counts: Counts[]): { lines: string[]; failed: number } {
  const sum = (key: 'passed' | 'failed' | 'skipped') => counts.reduce((total, count) => total + count[key], 0)
  const skipped = sum('skipped')
  const last = `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return {
    lines: [...counts.flatMap(({ failures }) => failures.map((failure) => `Failed: ${failure}`)), last],
    failed: sum('failed'),
  }
}

function atLeastOneFailure(title: string, counts: Counts, passed: boolean): Counts {
  return passed || counts.failed > 0
    ? counts
    : { ...counts, failed: 1, failures: [...counts.failures, title] }
}

/** A failure on one line: where, which test, and the beginning of what it said. */
function describeFailure(where: string, name: string, message = ''): string {
  const said = stripVTControlCharacters(message).replace(/\s+/g, ' ').trim().slice(0, 300)
  return `${where} › ${name}${said ? `: ${said}` : ''}`
}

function listSpecs(suites: z.infer<typeof suite>[]): z.infer<typeof spec>[] {
  return suites.flatMap((one) => [...one.specs, ...listSpecs(one.suites)])
}
