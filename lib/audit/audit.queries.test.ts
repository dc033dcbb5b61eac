import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { listAudit, verifyAudit } from '#lib/audit/audit.queries.ts'
import { auditFilterSchema } from '#lib/audit/audit-filter.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import { db as shared } from '#lib/platform/db.ts'
import { completeEnv } from '#lib/platform/env.ts'
import { testDatabase } from '#tests/database.ts'

const { db, url, ownerUrl } = await testDatabase()
completeEnv({ DATABASE_URL: url })
afterAll(() => shared().$disconnect())
const at = new Date('2026-11-23T10:00:00.123Z')

for (let entry = 0; entry < 60; entry += 1) {
  const note = {
    action: 'user.rename',
    subject: `user:${entry}`,
    detail: { to: `Näme ${entry}`, from: null },
  }
  await db.$transaction((tx) => appendAudit(tx, { at, actor: { id: null, name: 'Ada' }, ...note }))
}

test('the log is leafed by where it stopped, and searched in what it says', async () => {
  const first = await listAudit(auditFilterSchema.parse({}))
  expect(first.lines).toHaveLength(50)
  const rest = await listAudit(auditFilterSchema.parse({ before: first.next }))
  expect(rest).toMatchObject({ next: null })
  expect(rest.lines).toHaveLength(10)
  const found = await listAudit(auditFilterSchema.parse({ q: 'näme 59', who: 'ada', to: '2026-11-23' }))
  expect(found.lines).toMatchObject([{ sentence: 'changed their name', who: 'Ada' }])
  expect((await listAudit(auditFilterSchema.parse({ from: '2026-11-24' }))).lines).toEqual([])
})

test('the chain is whole, and the first entry that its owner changed is named', async () => {
  expect(await verifyAudit()).toMatchObject({ count: 60, brokenAt: null })
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL')
  const { rows } = await owner.query('SELECT "id" FROM "AuditEntry" ORDER BY "id" OFFSET 30 LIMIT 1')
  await owner.query(`UPDATE "AuditEntry" SET "actorName" = 'Eve' WHERE "id" = $1`, [rows[0].id])
  await owner.end()
  expect(await verifyAudit()).toMatchObject({ count: 30, brokenAt: String(rows[0].id) })
})
