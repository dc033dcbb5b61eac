import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { connect, type DbClient, db } from '#lib/platform/db.ts'
import { appRole } from '#prisma/app-role.ts'

/** A database of a test file's own: a client that may do what the publication may, and both addresses. */
export type TestDatabase = {
  url: string
  db: DbClient
  /** The address of its owner, for tests that take a table apart. */
  ownerUrl: string
}

/**
 * A migrated, empty database for this test file, dropped after its last test. Queries that use the client of the
 * process (`db()`) read it too. Call it at the top of the file: `const { db } = await testDatabase()`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const ownerUrl = await createDatabase(inject('templateDatabase'))
  const url = `${ownerUrl}?options=-c%20role%3D${appRole}`
  process.env.DATABASE_URL = url
  const client = connect(url)
  afterAll(() => Promise.all([client.$disconnect(), db().$disconnect()]))
  return { url, db: client, ownerUrl }
}

/** A database with no tables at all, dropped after the file's last test; answers its address. */
export function emptyDatabase(): Promise<string> {
  return createDatabase('template0')
}

async function createDatabase(template: string): Promise<string> {
  const name = `bedside_test_${randomUUID().replaceAll('-', '')}`
  await administer(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  afterAll(() => administer(`DROP DATABASE "${name}" WITH (FORCE)`))
  const url = new URL(inject('adminUrl'))
  url.pathname = name
  return url.href
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('adminUrl') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
