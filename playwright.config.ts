import { defineConfig } from '@playwright/test'
import { findBrowser } from '#bin/find-browser.ts'
import { findFreePort } from '#lib/platform/free-port.ts'
import { ssoClient } from '#tests/identity-provider.ts'
import { openFolder } from '#tests/open-folder.ts'

// The configuration is read by every worker; what the first reading chose is handed on in the environment.
process.env.BEDSIDE_E2E_PORT ??= '3149'
process.env.BEDSIDE_E2E_DATA ??= openFolder('e2e')
// Where one of the journeys opens an identity provider.
process.env.BEDSIDE_E2E_PROVIDER_PORT ??= String(await findFreePort())
const origin = `http://localhost:${process.env.BEDSIDE_E2E_PORT}`

/** Journeys in a real browser, against the production start on a port and a data folder of its own. */
export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // Generous, because a busy machine is no fault: only a journey that hangs meets these.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  use: {
    baseURL: origin,
    launchOptions: { executablePath: findBrowser() ?? undefined },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    // Readers first: they read the demonstration before an editor has published anything beside it.
    { name: 'reader', testMatch: ['a11y.spec.ts', 'reader-*.spec.ts', 'social-*.spec.ts'] },
    {
      name: 'editor',
      testMatch: 'editor-*',
      testIgnore: ['editor-site*', 'editor-policy*'],
      dependencies: ['reader'],
    },
    // What changes every page, and what watches the whole database, would disturb the others.
    { name: 'site', testMatch: 'editor-site*', dependencies: ['editor'] },
    { name: 'policy', testMatch: 'editor-policy*', dependencies: ['site'] },
    // Last and alone: these look at how soon a start answers.
    { name: 'operator', testMatch: 'operator-*', dependencies: ['policy'] },
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
      BEDSIDE_OIDC_ISSUER: ssoClient.issuer(Number(process.env.BEDSIDE_E2E_PROVIDER_PORT)),
      BEDSIDE_OIDC_CLIENT_ID: ssoClient.id,
      BEDSIDE_OIDC_CLIENT_SECRET: ssoClient.secret,
      BEDSIDE_OIDC_NAME: 'the hospital',
    },
  },
})
