import { randomUUID } from 'node:crypto'
import { existsSync, globSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { keptSecret } from '#bin/kept-secret.ts'
import { tryHoldLock } from '#lib/platform/hold-lock.ts'
import { findRunningPostgres, startPostgres } from '#lib/platform/postgres.ts'
import { prepareAppRole } from '#prisma/app-role.ts'
import { migrateDatabase } from '#prisma/migrate.ts'
import { openFolder } from '#tests/open-folder.ts'

const folderName = 'test'
const lockName = 'run.lock'
const passwordName = 'password'

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
  await prepareAppRole(url.href)
  project.provide('adminUrl', server.adminUrl)
  project.provide('templateDatabase', template)
  return async () => {
    await administer(server.adminUrl, `DROP DATABASE "${template}" WITH (FORCE)`)
    await server.stop()
  }
}

async function startOwnServer() {
  await sweep()
  const folder = openFolder(folderName)
  const lock = tryHoldLock(join(folder, lockName))
  const password = keptSecret(join(folder, passwordName))
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '200',
  }
  const postgres = await startPostgres({ folder, password, settings })
  return {
    adminUrl: postgres.url('postgres'),
    stop: async () => {
      await postgres.stop()
      lock?.release()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Stops and removes the servers of test runs that were killed: their locks are free. */
async function sweep(): Promise<void> {
  for (const folder of globSync(join(tmpdir(), `bedside-${folderName}-*`))) {
    const isOurs = statSync(folder).uid === process.getuid?.() || process.getuid?.() === 0
    const lock = isOurs && existsSync(join(folder, lockName)) && tryHoldLock(join(folder, lockName))
    if (!lock) continue
    const password = keptSecret(join(folder, passwordName))
    await (await findRunningPostgres({ folder, password }))?.stop()
    lock.release()
    rmSync(folder, { recursive: true, force: true })
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
