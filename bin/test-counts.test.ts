import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { clone } from '#bin/clone.ts'
import { countBrowserTests, countTests, countWhole, describeCounts } from '#bin/test-counts.ts'

const folder = mkdtempSync(join(tmpdir(), 'bedside-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(value: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(value))
  return file
}

const unit = (numPassedTests: number, numFailedTests: number, testResults: unknown[] = []) =>
  report({ numPassedTests, numFailedTests, numPendingTests: 0, testResults })

test('a run that failed without naming a test counts as one failure', () => {
  const unnamed = { failed: 1, skipped: 0, failures: ['Modules'] }
  expect(countTests('Modules', unit(12, 0), false)).toEqual({ passed: 12, ...unnamed })
  expect(countTests('Modules', join(folder, 'never-written.json'), false)).toEqual({ passed: 0, ...unnamed })
})

test('a test that failed is named with the beginning of what it said', () => {
  const results = [
    {
      name: join(clone, 'lib/dates.test.ts'),
      status: 'failed',
      message: '',
      assertionResults: [
        { fullName: 'a day', status: 'passed', failureMessages: [] },
        {
          fullName: 'a year',
          status: 'failed',
          failureMessages: ['\u001b[31mexpected 1\n  to be 2\u001b[0m'],
        },
      ],
    },
    {
      name: join(clone, 'lib/broken.test.ts'),
      status: 'failed',
      message: 'Unexpected }',
      assertionResults: [],
    },
  ]
  expect(countTests('Modules', unit(12, 1, results), false).failures).toEqual([
    'lib/dates.test.ts › a year: expected 1 to be 2',
    'lib/broken.test.ts › the file: Unexpected }',
  ])
})

test('a test in the browser that passed only when repeated counts as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }
  const one = (title: string, status: string, message?: string) => ({
    title,
    file: 'reader.spec.ts',
    tests: [{ status, results: [message ? { error: { message } } : {}] }],
  })
  const suites = [
    {
      specs: [one('reads', 'expected')],
      suites: [{ specs: [one('cites', 'unexpected', 'No mark'), one('prints', 'flaky', 'Late')] }],
    },
  ]
  expect(countBrowserTests('Journeys', report({ suites, stats }), false)).toEqual({
    passed: 5,
    failed: 2,
    skipped: 1,
    failures: ['e2e/reader.spec.ts › cites: No mark', 'e2e/reader.spec.ts › prints: Late'],
  })
})

test('the last lines name what failed, and sum everything', () => {
  const nothing = { passed: 0, failed: 0, skipped: 0, failures: [] }
  const counts = [countWhole('Types', true), { ...nothing, passed: 10 }, countWhole('Lint', false)]
  expect(describeCounts(counts)).toEqual({ lines: ['Failed: Lint', '11 passed, 1 failed'], failed: 1 })
  expect(describeCounts([{ ...nothing, passed: 1, skipped: 3 }]).lines).toEqual([
    '1 passed, 0 failed, 3 skipped',
  ])
})
