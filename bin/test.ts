import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clone } from '#bin/clone.ts'
import { ensureBrowser } from '#bin/ensure-browser.ts'
import { say } from '#bin/progress.ts'
import { type Counts, countBrowserTests, countTests, countWhole, describeCounts } from '#bin/test-counts.ts'
import { findFreePort } from '#lib/platform/free-port.ts'
import { openFolder } from '#tests/open-folder.ts'

const modules = join(clone, 'node_modules')
const reports = mkdtempSync(join(tmpdir(), 'bedside-test-reports-'))
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')
const unitOnly = process.argv.includes('--unit')

const counts: Counts[] = [
  await testWhole('Format and lint', 'node_modules/.bin/biome', ['check', '.']),
  await testWhole('Types', process.execPath, [join(modules, 'typescript/bin/tsc'), '--noEmit', '-p', '.']),
  await testModules(),
]
if (!unitOnly) counts.push(await testInBrowser())
rmSync(reports, { recursive: true })

const { lines, failed } = describeCounts(counts)
say(`\n${lines.join('\n')}`)
process.exit(failed === 0 ? 0 : 1)

async function testWhole(title: string, program: string, args: string[]): Promise<Counts> {
  return countWhole(title, await run(title, program, args))
}

async function testModules(): Promise<Counts> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  const title = 'Modules, on a real Postgres'
  const passed = await run(title, process.execPath, [join(modules, 'vitest/vitest.mjs'), 'run', ...reporters])
  return countTests(title, unitReport, passed)
}

async function testInBrowser(): Promise<Counts> {
  await ensureBrowser()
  const data = openFolder('e2e')
  const title = 'Journeys, in a real browser'
  const passed = await run(
    title,
    process.execPath,
    [join(modules, '@playwright/test/cli.js'), 'test', '--reporter=line,json'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
      BEDSIDE_E2E_PORT: String(await findFreePort()),
      BEDSIDE_E2E_DATA: data,
    },
  )
  rmSync(data, { recursive: true, force: true })
  return countBrowserTests(title, browserReport, passed)
}

async function run(
  title: string,
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  say(`\n== ${title}`)
  const child = spawn(program, args, { cwd: clone, stdio: 'inherit', env: { ...process.env, ...env } })
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  process.once('SIGINT', forward).once('SIGTERM', forward)
  const [code] = await once(child, 'exit')
  process.off('SIGINT', forward).off('SIGTERM', forward)
  return code === 0
}
