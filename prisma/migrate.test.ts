import { createHash } from 'node:crypto'
import pg from 'pg'
import { expect, test } from 'vitest'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { type Migration, migrateDatabase, readMigrations } from '#prisma/migrate.ts'
import { emptyDatabase } from '#tests/database.ts'

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})

const first = migration('1_first', 'CREATE TABLE leaf (id int)')
const second = migration('2_second', 'ALTER TABLE leaf ADD COLUMN vein text')

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('brings an empty database to the present schema, and then has nothing to do', async () => {
  const url = await emptyDatabase()
  expect(await migrateDatabase(url)).toEqual(readMigrations().map(({ name }) => name))
  expect(await migrateDatabase(url)).toEqual([])
  expect(await ask(url, 'SELECT count(*)::int AS articles FROM "Article"')).toEqual([{ articles: 0 }])
})

test('two runners at once apply each migration once', async () => {
  const url = await emptyDatabase()
  const [one, other] = await Promise.all([migrateDatabase(url), migrateDatabase(url)])
  expect([...one, ...other]).toEqual(readMigrations().map(({ name }) => name))
})

test('records a migration as Prisma does', async () => {
  const url = await emptyDatabase()
  await migrateDatabase(url, [first])
  const records = await ask(
    url,
    `SELECT length(id) AS id_length, checksum, migration_name, applied_steps_count,
            finished_at >= started_at AS finished, rolled_back_at, logs FROM "_prisma_migrations"`,
  )
  expect(records).toEqual([
    {
      id_length: 36,
      checksum: first.checksum,
      migration_name: '1_first',
      applied_steps_count: 1,
      finished: true,
      rolled_back_at: null,
      logs: null,
    },
  ])
})

test('applies only what is new', async () => {
  const url = await emptyDatabase()
  await migrateDatabase(url, [first])
  expect(await migrateDatabase(url, [first, second])).toEqual(['2_second'])
})

test.each([
  ['was applied by newer code', [first], /newer than this code.*2_second/],
  ['was edited after it was applied', [first, migration('2_second', 'SELECT 1')], /2_second was edited/],
])('refuses when a migration %s', async (_case, migrations, words) => {
  const url = await emptyDatabase()
  await migrateDatabase(url, [first, second])
  await expect(migrateDatabase(url, migrations)).rejects.toThrow(words)
})

test('refuses a database where a migration was left unfinished', async () => {
  const url = await emptyDatabase()
  await migrateDatabase(url, [first])
  await ask(url, 'UPDATE "_prisma_migrations" SET finished_at = NULL')
  await expect(migrateDatabase(url, [first])).rejects.toThrow(/1_first was left unfinished/)
})

test('a migration that fails changes nothing and says why', async () => {
  const url = await emptyDatabase()
  const wrong = migration('2_wrong', 'CREATE TABLE stem (id int); SELECT no_such_column FROM leaf')
  await expect(migrateDatabase(url, [first, wrong])).rejects.toThrow(/2_wrong failed.*no_such_column/)
  expect(
    await ask(url, `SELECT to_regclass('stem') AS stem, to_regclass('leaf') IS NOT NULL AS leaf`),
  ).toEqual([{ stem: null, leaf: true }])
})

test.each([
  [
    'does not answer',
    'postgresql://bedside@127.0.0.1:9/bedside',
    /127\.0\.0\.1:9 does not answer \(ECONNREFUSED\)/,
  ],
  ['has no known host', 'postgresql://bedside@nowhere.invalid/bedside', /nowhere\.invalid does not answer/],
])('says in one line that a database %s', async (_case, url, words) => {
  const failure = await migrateDatabase(url).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(OperatorError)
  expect(String(failure)).toMatch(words)
  expect(String(failure)).not.toContain('\n')
})

test('names the user, never the password, when the password is wrong', async () => {
  const url = new URL(await emptyDatabase())
  url.password = 'not-the-secret'
  const failure = String(await migrateDatabase(url.href).catch((error: unknown) => error))
  expect(failure).toContain('refuses the password of "bedside"')
  expect(failure).not.toContain('not-the-secret')
})

test('names the database that does not exist', async () => {
  const url = new URL(await emptyDatabase())
  url.pathname = 'no_such_database'
  await expect(migrateDatabase(url.href)).rejects.toThrow(/no database "no_such_database"/)
})
