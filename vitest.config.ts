import { defineConfig } from 'vitest/config'

/** Unit and integration tests: beside the module they test, on one real Postgres for the whole run. */
export default defineConfig({
  test: {
    include: ['{app,bin,components,lib,prisma,server,tests}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/postgres-server.ts'],
    testTimeout: 15_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
  },
})
