import pg from 'pg'
import { ownDatabase } from '#bin/own-postgres.ts'
import { step } from '#bin/progress.ts'
import { now } from '#lib/platform/clock.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import type { RunningPostgres } from '#lib/platform/postgres.ts'
import { prepareAppRole } from '#prisma/app-role.ts'
import { migrateDatabase } from '#prisma/migrate.ts'

/** Held while a database is looked at and seeded, so that two starts on one database seed it once. */
const seedLock = 72_707_372

/**
 * Makes the publication's own database on first start, and answers the address to work with.
 * A new one is migrated and seeded under another name and renamed at the end, so that it is whole or absent.
 */
export async function prepareOwnDatabase(server: RunningPostgres): Promise<string> {
  const url = server.url(ownDatabase)
  const unfinished = `${ownDatabase}_unfinished`
  await withClient(server.url('postgres'), async (admin) => {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [ownDatabase])
    if (rowCount === 1) return
    await admin.query(`DROP DATABASE IF EXISTS "${unfinished}" WITH (FORCE)`)
    await admin.query(`CREATE DATABASE "${unfinished}"`)
    await prepareDatabase(server.url(unfinished))
    await admin.query(`ALTER DATABASE "${unfinished}" RENAME TO "${ownDatabase}"`)
  })
  await migrateDatabase(url)
  return (await prepareAppRole(url, { signsIn: true })).url
}

/** Brings a database to the present schema, and fills it with the demonstration publication when it is empty. */
export async function prepareDatabase(url: string): Promise<void> {
  await migrateDatabase(url)
  await withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [seedLock])
    if (await isEmpty(client)) await step('Writing the demonstration publication', () => seed(url))
  })
}

async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ settings: boolean; people: boolean }>(
    `SELECT EXISTS (SELECT FROM "SiteSettings") AS settings, EXISTS (SELECT FROM "Person") AS people`,
  )
  const [found] = rows
  if (found?.people && !found.settings) {
    throw new OperatorError(
      'The database holds a demonstration that was cut short. Empty it, or set DATABASE_URL to an empty one.',
    )
  }
  return found?.settings === false
}

async function seed(url: string): Promise<void> {
  const [{ connect }, { seedDemonstration }] = await Promise.all([
    import('#lib/platform/db.ts'),
    import('#prisma/seed/seed.ts'),
  ])
  const db = connect(url)
  try {
    await seedDemonstration(db, now())
  } finally {
    await db.$disconnect()
  }
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_500 })
  client.on('error', () => {})
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
