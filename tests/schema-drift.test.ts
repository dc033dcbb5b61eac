import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { clone } from '#bin/clone.ts'
import { migrateDatabase } from '#prisma/migrate.ts'
import { emptyDatabase } from '#tests/database.ts'
import { schemaSql } from '#tests/schema-sql.ts'

const schema = readFileSync(join(clone, 'prisma/schema.prisma'), 'utf8')

/** Everything a Prisma schema can say, as Postgres itself describes it: one line a column, enum, key and index. */
const catalogue = `
SELECT format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
         CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
         coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')) AS line
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
UNION ALL
SELECT format('enum %s: %s', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder))
  FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname
UNION ALL
SELECT format('%s %s %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
 WHERE c.relnamespace = 'public'::regnamespace AND k.contype IN ('p', 'u', 'f')
UNION ALL
SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
 WHERE c.relnamespace = 'public'::regnamespace AND i.indexprs IS NULL -- a schema cannot say an expression
ORDER BY line`

async function readCatalogue(url: string, statements = ''): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statements)
    const { rows } = await client.query<{ line: string }>(catalogue)
    return rows.map(({ line }) => line).filter((line) => !line.includes('_prisma_migrations'))
  } finally {
    await client.end()
  }
}

async function catalogueOf(text: string): Promise<string[]> {
  const url = await emptyDatabase()
  // Extensions are made by migrations; a schema only uses what they bring.
  return readCatalogue(url, `CREATE EXTENSION IF NOT EXISTS pg_trgm;\n${await schemaSql(text, url)}`)
}

const migratedUrl = await emptyDatabase()
await migrateDatabase(migratedUrl)
const migrated = await readCatalogue(migratedUrl)

test('schema and migrations agree', async () => {
  expect(migrated.length).toBeGreaterThan(200)
  expect(await catalogueOf(schema)).toEqual(migrated)
})

test.each([
  ['a column', /^ {2}doi .*$/m, ''],
  ['a type', /^ {2}wordCount {6}Int$/m, '  wordCount BigInt'],
  ['what may be empty', /^ {2}meshId {15}String\?$/m, '  meshId String'],
  ['a default', /@default\(24\)/, '@default(12)'],
  ['a value of an enum', /^ {2}safety$/m, '  safety\n  grave'],
  ['an index', /@@index\(\[contentHash\]\)/, ''],
  ['uniqueness', /^( {2}slug +String +)@unique$/m, '$1'],
])('sees when %s differs', async (_what, pattern, replacement) => {
  const changed = schema.replace(pattern, replacement)
  expect(changed).not.toBe(schema)
  expect(await catalogueOf(changed)).not.toEqual(migrated)
})
