import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { describeDatabaseFailure, describeOldPostgres } from '#lib/platform/database-failure.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'

/**
 * The lock that Prisma's own `migrate deploy` takes, so that the two never run at once.
 *
 * Source: prisma-engines, schema-connectors/sql-schema-connector, `acquire_lock` for Postgres.
 */
const migrationLock = 72_707_369

/** As Prisma makes it. Source: prisma-engines, `create_migrations_table` for Postgres. */
const recordTable = `
CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id"                  VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum"            VARCHAR(64) NOT NULL,
  "finished_at"         TIMESTAMPTZ,
  "migration_name"      VARCHAR(255) NOT NULL,
  "logs"                TEXT,
  "rolled_back_at"      TIMESTAMPTZ,
  "started_at"          TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/** One folder of `prisma/migrations`: its name, its SQL, and the SHA-256 of that in hex. */
export type Migration = { name: string; sql: string; checksum: string }

type MigrationRow = { migration_name: string; checksum: string; finished_at: Date | null }

/** The migrations of a folder in the order of their names. */
export function readMigrations(
  folder = fileURLToPath(new URL('./migrations/', import.meta.url)),
): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(`${folder}/${name}/migration.sql`, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Brings a database to the present schema and answers the names it applied, in order; none when it was up to date.
 * Each migration is applied in a transaction together with its record, in Prisma's own table, so that
 * `prisma migrate deploy` agrees. Runners that start at once wait for each other.
 * @throws OperatorError when the database is out of reach, too old, newer than the code, or was migrated by an edited file
 */
export async function migrateDatabase(url: string, migrations = readMigrations()): Promise<string[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 2_500,
    application_name: 'bedside migrate',
  })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new OperatorError(describeDatabaseFailure(error, url))
  }
  try {
    await refuseOldServer(client)
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await client.query(recordTable)
    return await applyPending(client, migrations)
  } finally {
    await client.end()
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    `SELECT current_setting('server_version_num') AS version`,
  )
  const refusal = describeOldPostgres(Number(rows[0]?.version))
  if (refusal) throw new OperatorError(refusal)
}

async function applyPending(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  const { rows } = await client.query<MigrationRow>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  )
  const problem = rows.map((row) => describeRecord(row, migrations)).find((line) => line !== null)
  if (problem) throw new OperatorError(problem)
  const applied = new Set(rows.map((row) => row.migration_name))
  const pending = migrations.filter(({ name }) => !applied.has(name))
  for (const migration of pending) await apply(client, migration)
  return pending.map(({ name }) => name)
}

/** What is wrong with a migration that the database remembers, or null when the code agrees with it. */
function describeRecord(row: MigrationRow, migrations: Migration[]): string | null {
  const { migration_name: name } = row
  const known = migrations.find((migration) => migration.name === name)
  if (!known)
    return `The database is newer than this code: it has the migration ${name}. Run the newer version.`
  if (row.finished_at === null)
    return `The migration ${name} was left unfinished. Restore the database from a backup.`
  if (row.checksum !== known.checksum) {
    return `The migration ${name} was edited after it was applied. Restore the file, and add a new migration.`
  }
  return null
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES (gen_random_uuid(), $1, $2, now(), clock_timestamp(), 1)`,
      [checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    const reason = error instanceof Error ? error.message : String(error)
    throw new OperatorError(`The migration ${name} failed and changed nothing: ${reason}`)
  }
}
