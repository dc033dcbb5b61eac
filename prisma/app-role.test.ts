import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { connect } from '#lib/platform/db.ts'
import { appRole, prepareAppRole } from '#prisma/app-role.ts'
import { migrateDatabase } from '#prisma/migrate.ts'
import { emptyDatabase, testDatabase } from '#tests/database.ts'
import { makePublished } from '#tests/factories.ts'

const { db, ownerUrl } = await testDatabase()
await makePublished(db)

async function ask<Row extends pg.QueryResultRow>(url: string, ...statements: string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: Row[] = []
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

const appendOnly = await ask<{ name: string }>(
  ownerUrl,
  `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'append_only' ORDER BY 1`,
)
/** With the triggers gone, nothing but the permission can refuse. */
await ask(
  ownerUrl,
  ...appendOnly.flatMap(({ name }) => [
    `DROP TRIGGER append_only ON ${name}`,
    `DROP TRIGGER append_only_whole ON ${name}`,
  ]),
)

test('there are as many append-only tables as the model says', () => {
  expect(appendOnly.length).toBeGreaterThanOrEqual(11)
})

describe.each(appendOnly.map(({ name }) => name))('the publication has no permission on %s', (table) => {
  test.each([
    ['change a row', `UPDATE ${table} SET %c = %c`],
    ['remove a row', `DELETE FROM ${table}`],
    ['empty it', `TRUNCATE ${table} CASCADE`],
    ['lock a row to change it', `SELECT 1 FROM ${table} FOR UPDATE`],
    ['take it apart', `ALTER TABLE ${table} DISABLE TRIGGER ALL`],
  ])('to %s', async (_what, statement) => {
    const [column] = await ask<{ name: string }>(
      ownerUrl,
      `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attnum = 1`,
    )
    const sql = statement.replaceAll('%c', column?.name ?? '')
    await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(/permission denied|must be owner/)
  })
})

test('what it may do is enough to publish, and RESET ROLE makes it no more', async () => {
  const published = await makePublished(db)
  expect(published.articleId).toBeTruthy()
  const rows = await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe('RESET ROLE')
    return tx.$queryRawUnsafe<{ role: string }[]>('SELECT current_user::text AS role')
  })
  expect(rows).toEqual([{ role: appRole }])
})

test('in a Postgres of our own the role signs in by itself, and cannot become its owner', async () => {
  const url = await emptyDatabase()
  await migrateDatabase(url)
  const app = await prepareAppRole(url, { signsIn: true })
  expect(app.restricted).toBe(true)
  expect(new URL(app.url).username).toBe(appRole)
  await expect(ask(app.url, 'SET ROLE bedside')).rejects.toThrow(/permission denied to set role/)
  expect(await prepareAppRole(url, { signsIn: true })).toEqual(app)
})

test('a table that a later migration makes is reached after the next start, and append-only tables as such', async () => {
  await ask(
    ownerUrl,
    'CREATE TABLE "Later" (id int)',
    'CREATE TABLE "LaterLog" (id int)',
    'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "LaterLog" FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    `GRANT UPDATE ON "LaterLog" TO ${appRole}`,
  )
  const { url } = await prepareAppRole(ownerUrl)
  await ask(url, 'INSERT INTO "Later" VALUES (1)', 'UPDATE "Later" SET id = 2', 'DELETE FROM "Later"')
  await ask(url, 'INSERT INTO "LaterLog" VALUES (1)')
  await expect(ask(url, 'UPDATE "LaterLog" SET id = 2')).rejects.toThrow('permission denied')
})

describe('a database whose user may make no roles', () => {
  const user = `visitor_${process.pid}`
  const password = 'a password of a visitor'

  test('is used as it is, and kept by the triggers', async () => {
    const adminUrl = await emptyDatabase()
    const { pathname } = new URL(adminUrl)
    await ask(
      adminUrl,
      `CREATE ROLE ${user} LOGIN PASSWORD '${password}'`,
      `ALTER DATABASE "${pathname.slice(1)}" OWNER TO ${user}`,
    )
    afterAll(() => ask(adminUrl.replace(pathname, '/postgres'), `DROP ROLE ${user}`).catch(() => []))
    const url = Object.assign(new URL(adminUrl), { username: user, password }).href
    await migrateDatabase(url)
    expect(await prepareAppRole(url)).toEqual({ url, restricted: false })
    const own = connect(url)
    expect(await makePublished(own)).toHaveProperty('revisionId')
    await expect(own.$executeRawUnsafe('DELETE FROM "AuditEntry"')).rejects.toThrow('is append-only')
    await own.$disconnect()
  })
})
