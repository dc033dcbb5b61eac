import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '#lib/platform/postgres.ts'
import { migrateDatabase } from '#prisma/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database whose owner may create others. */
    adminUrl: string
    /** The name of a migrated, empty database that nobody is connected to. */
    templateDatabase: string
  }
}

/** Starts one real Postgres for the whole run (or uses TEST_DATABASE_URL) and migrates the template all others are cloned from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { adminUrl: given, stop: async () => {} } : await startOwnServer()
  const template = `bedside_template_${randomUUID().slice(0, 8)}`
  await administer(server.adminUrl, `CREATE DATABASE "${template}"`)
  const url = new URL(server.adminUrl)
  url.pathname = template
  await migrateDatabase(url.href)
  project.provide('adminUrl', server.adminUrl)
  project.provide('templateDatabase', template)
  return async () => {
    await administer(server.adminUrl, `DROP DATABASE "${template}" WITH (FORCE)`)
    await server.stop()
  }
}

async function startOwnServer() {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-test-'))
  const postgres = await startPostgres({
    folder,
    password: randomUUID(),
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' },
  })
  return {
    adminUrl: postgres.url('postgres'),
    stop: async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
