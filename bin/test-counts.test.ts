import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countBrowserTests, countTests, countWhole, describeCounts } from '#bin/test-counts.ts'

const folder = mkdtempSync(join(tmpdir(), 'bedside-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(value: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(value))
  return file
}

const unit = (numPassedTests: number, numFailedTests: number) =>
  report({ numPassedTests, numFailedTests, numPendingTests: 0 })

test('a run that failed without naming a test counts as one failure', () => {
  expect(countTests(unit(12, 0), false)).toEqual({ passed: 12, failed: 1, skipped: 0 })
  expect(countTests(unit(12, 2), false)).toEqual({ passed: 12, failed: 2, skipped: 0 })
  expect(countTests(join(folder, 'never-written.json'), false)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a test in the browser that passed only when repeated counts as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 1 }
  expect(countBrowserTests(report({ stats }), false)).toEqual({ passed: 5, failed: 3, skipped: 1 })
})

test('the last line is the sum of everything', () => {
  const counts = [
    countWhole(true),
    { passed: 10, failed: 0, skipped: 0 },
    { passed: 5, failed: 2, skipped: 0 },
  ]
  expect(describeCounts(counts)).toEqual({ line: '16 passed, 2 failed', failed: 2 })
  expect(describeCounts([{ passed: 1, failed: 0, skipped: 3 }]).line).toBe('1 passed, 0 failed, 3 skipped')
})
