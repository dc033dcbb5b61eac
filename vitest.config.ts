import { defineConfig } from 'vitest/config'

/** Unit and integration tests: beside the module they test, on one real Postgres for the whole run. */
export default defineConfig({
  test: {
    include: ['{app,bin,components,lib,prisma,server,tests}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/postgres-server.ts'],
    // Generous, because a busy machine is no fault: only a test that hangs meets it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
