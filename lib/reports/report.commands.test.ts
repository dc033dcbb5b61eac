import { beforeEach, expect, test } from 'vitest'
import { fileReport, reportLimit } from '#lib/reports/report.commands.ts'
import { reportInputSchema } from '#lib/reports/report.input.ts'
import { testDatabase } from '#tests/database.ts'
import { makeDraft, makePublished } from '#tests/factories.ts'

const { db } = await testDatabase()
const at = new Date('2026-11-23T10:00:00Z')
const from = { address: '2001:db8::1', at }
const report = (telling: Record<string, string>) =>
  reportInputSchema.parse({ message: 'The dose is per day, not per week.', ...telling })

beforeEach(async () => {
  await db.throttle.deleteMany()
  await db.readerReport.deleteMany()
})

test('keeps what a reader wrote, beside the article and the passage', async () => {
  const { slug, articleId } = await makePublished(db)
  const input = report({ slug, passage: 'What it is', message: ' First line\r\nsecond line ' })
  expect(await fileReport(input, from)).toEqual({ ok: true, value: null })
  expect(await db.readerReport.findMany()).toMatchObject([
    { articleId, passage: 'What it is', message: 'First line\nsecond line', receivedAt: at, closedAt: null },
  ])
})

test('thanks a machine and keeps nothing', async () => {
  const { slug } = await makePublished(db)
  expect(await fileReport(report({ slug, website: 'https://example.org' }), from)).toEqual({
    ok: true,
    value: null,
  })
  expect(await db.readerReport.count()).toBe(0)
})

test.each([
  ['too short', { message: 'wrong' }, { kind: 'too-short' }],
  ['too long', { message: 'x'.repeat(4_001) }, { kind: 'too-long', length: 4_001 }],
])('refuses a message that is %s', async (_, telling, refusal) => {
  const { slug } = await makePublished(db)
  expect(await fileReport(report({ slug, ...telling }), from)).toEqual({ ok: false, refusal })
})

test('refuses a report on a draft or on nothing in the same words', async () => {
  const { slug } = await makeDraft(db)
  const refused = { ok: false, refusal: { kind: 'no-such-article' } }
  expect(await fileReport(report({ slug }), from)).toEqual(refused)
  expect(await fileReport(report({ slug: 'never-written' }), from)).toEqual(refused)
})

test('asks a connection to wait after so many, and no other connection', async () => {
  const { slug } = await makePublished(db)
  const neighbour = { address: '2001:db8::ffff', at }
  for (let count = 0; count < reportLimit.attempts; count++) await fileReport(report({ slug }), from)
  expect(await fileReport(report({ slug }), neighbour)).toMatchObject({
    ok: false,
    refusal: { kind: 'too-many' },
  })
  expect(await fileReport(report({ slug }), { address: '192.0.2.7', at })).toMatchObject({ ok: true })
})
