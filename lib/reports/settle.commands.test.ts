import { expect, test } from 'vitest'
import type { Role } from '#generated/prisma/enums.ts'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import { listReports } from '#lib/reports/report.queries.ts'
import { reopenReport, settleReport } from '#lib/reports/settle.commands.ts'
import { testDatabase } from '#tests/database.ts'
import { granted, makePublished, onMonday, withoutReview } from '#tests/factories.ts'

const { db } = await testDatabase()
const outcome = 'The dose was wrong; corrected.'

async function makeUser(role: Role) {
  const data = { email: `${crypto.randomUUID()}@bedside.example`, name: 'Sample Editor', role }
  return db.user.create({ data, select: { id: true, name: true, role: true, personId: true } })
}

async function makeReport(receivedAt = onMonday.at) {
  const { articleId } = await makePublished(db)
  const data = { articleId, message: 'The dose is per day.', passage: 'What helps', receivedAt }
  return db.readerReport.create({ data, select: { id: true, articleId: true } })
}

const by = { user: await makeUser('editor'), at: onMonday.at }

test('a report is settled with an outcome, and the log tells it', async () => {
  const { id: reportId, articleId } = await makeReport()
  granted(await settleReport(db, { reportId, outcome }, by))
  const { items } = await listReports({ open: false, take: 1 })
  expect(items).toMatchObject([{ id: reportId, closed: { byName: 'Sample Editor', outcome } }])
  expect(
    await db.auditEntry.findFirst({ where: { action: 'report.settle' }, orderBy: { id: 'desc' } }),
  ).toMatchObject({ subject: `article:${articleId}`, detail: { reportId, outcome } })
  granted(await reopenReport(db, reportId, by))
  expect((await listReports({ open: true, take: 9 })).items.map(({ id }) => id)).toContain(reportId)
  expect(await reopenReport(db, reportId, by)).toEqual({ ok: false, refusal: { kind: 'still-open' } })
})

test('two people who settle it at once settle it once', async () => {
  const { id: reportId } = await makeReport()
  const both = await Promise.all(
    ['a way', 'another way'].map((done) => settleReport(db, { reportId, outcome: done }, by)),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    refusal: { kind: 'already-settled', by: 'Sample Editor' },
  })
})

test.each(['author', 'medical_reviewer'] as const)('a %s settles nothing', async (role) => {
  const { id: reportId } = await makeReport()
  const refused = { ok: false, refusal: { kind: 'denied' } }
  const user = await makeUser(role)
  expect(await settleReport(db, { reportId, outcome }, { ...by, user })).toMatchObject(refused)
  expect(await reopenReport(db, reportId, { ...by, user })).toMatchObject(refused)
})

test('open reports come oldest first and are leafed without a gap', async () => {
  await db.readerReport.updateMany({ data: { closedAt: onMonday.at } })
  const first = await makeReport(new Date('2026-11-01T00:00:00Z'))
  const second = await makeReport(new Date('2026-11-02T00:00:00Z'))
  const page = await listReports({ open: true, take: 1 })
  expect(page).toMatchObject({ items: [{ id: first.id, passage: 'What helps', live: true }], more: true })
  const after = { at: new Date('2026-11-01T00:00:00Z'), id: first.id }
  expect(await listReports({ open: true, take: 1, after })).toMatchObject({
    items: [{ id: second.id }],
    more: false,
  })
})

test('a correction closes the reports it answers, those of its article that are still open', async () => {
  const { articleId, version, content } = await makePublished(db)
  const report = { articleId, message: 'The dose is per day.', receivedAt: onMonday.at }
  const [one, other] = [
    await db.readerReport.create({ data: report }),
    await db.readerReport.create({ data: report }),
  ]
  const elsewhere = await makeReport()
  granted(await settleReport(db, { reportId: other.id, outcome: 'Nothing wrong.' }, by))
  const save = { articleId, version, content: { ...content, title: 'Per week' } }
  const saved = granted(await saveDraft(db, save, onMonday))
  const correction = {
    severity: 'correction',
    was: 'Per day.',
    isNow: 'Per week.',
    reason: 'A slip.',
  } as const
  const reportIds = [one.id, other.id, elsewhere.id]
  const change = { kind: 'correction', note: 'The dose.', correction, reportIds } as const
  granted(await publishArticle(db, { articleId, ...saved, change, withoutReview }, onMonday))
  const outcomes = await db.readerReport.findMany({
    where: { id: { in: reportIds } },
    select: { id: true, outcome: true },
  })
  expect(new Map(outcomes.map(({ id, outcome }) => [id, outcome]))).toEqual(
    new Map([
      [one.id, 'Corrected: Per week.'],
      [other.id, 'Nothing wrong.'],
      [elsewhere.id, null],
    ]),
  )
})
