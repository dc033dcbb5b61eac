import { defineConfig } from '@playwright/test'
import { findBrowser } from '#bin/find-browser.ts'
import { openFolder } from '#tests/open-folder.ts'

// The configuration is read by every worker; what the first reading chose is handed on in the environment.
process.env.BEDSIDE_E2E_PORT ??= '3149'
process.env.BEDSIDE_E2E_DATA ??= openFolder('e2e')
const origin = `http://localhost:${process.env.BEDSIDE_E2E_PORT}`

/** Journeys in a real browser, against the production start on a port and a data folder of its own. */
export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // Generous, because a busy machine is no fault: only a journey that hangs meets these.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  use: {
    baseURL: origin,
    launchOptions: { executablePath: findBrowser() ?? undefined },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'publication', testIgnore: 'operator-*' },
    { name: 'operator', testMatch: 'operator-*', dependencies: ['publication'] },
  ],
  webServer: {
    command: 'node bin/launch.mjs start',
    url: origin,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
    stderr: 'pipe',
    env: {
      PORT: process.env.BEDSIDE_E2E_PORT,
      BEDSIDE_DATA: process.env.BEDSIDE_E2E_DATA,
      BEDSIDE_ORIGIN: '',
      DATABASE_URL: '',
    },
  },
})
