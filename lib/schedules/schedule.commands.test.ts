import { describe, expect, test } from 'vitest'
import { setEmbargo } from '#lib/articles/desk-facts.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import type { By } from '#lib/articles/take-article.commands.ts'
import { runDueSchedule } from '#lib/schedules/run-schedule.commands.ts'
import {
  cancelSchedule,
  reschedule,
  schedulePublication,
  scheduleWithdrawal,
} from '#lib/schedules/schedule.commands.ts'
import { testDatabase } from '#tests/database.ts'
import {
  granted,
  makeDraft,
  makePerson,
  makePublished,
  makeReviewed,
  makeUser,
  onMonday,
} from '#tests/factories.ts'

const { db } = await testDatabase()
const ada: By = { ...onMonday, actor: await makeUser(db, { name: 'Ada', email: 'ada@example.org' }) }
const zone = 'Europe/London'
const inAnHour = () => new Date(Date.now() + 3_600_000)
const change = { kind: 'first' } as const
const article = (articleId: string) => db.article.findUniqueOrThrow({ where: { id: articleId } })
const plan = (id: string) => db.schedule.findUniqueOrThrow({ where: { id } })
/** The hour has come. */
const makeDue = (id: string) =>
  db.schedule.update({ where: { id }, data: { dueAt: new Date(Date.now() - 1_000) } })

async function planned(dueAt = inAnHour()) {
  const { articleId, version, content } = await makeDraft(db)
  const approved = await makeReviewed(db, { articleId, version }, await makePerson(db))
  const request = { articleId, version: approved.version, change, dueAt, zone }
  const scheduled = granted(await schedulePublication(db, request, ada))
  return { articleId, content, ...scheduled }
}

describe('a planned publication', () => {
  test('happens when its hour has come, once, in the name of whoever planned it', async () => {
    const { articleId, scheduleId } = await planned()
    expect((await article(articleId)).state).toBe('scheduled')
    expect(await runDueSchedule(db)).toBeNull()
    await makeDue(scheduleId)
    const ran = await Promise.all(Array.from({ length: 6 }, () => runDueSchedule(db)))
    expect(ran.filter((one) => one !== null)).toEqual([{ scheduleId, outcome: 'done' }])
    expect((await article(articleId)).state).toBe('published')
    expect(await db.revision.count({ where: { articleId } })).toBe(1)
    const { doneAt, cancelledAt, failedAt } = await plan(scheduleId)
    expect([doneAt === null, cancelledAt, failedAt]).toEqual([false, null, null])
    const audit = await db.auditEntry.findFirst({
      where: { action: 'article.publish', subject: `article:${articleId}` },
    })
    expect(audit?.actorName).toBe('Ada')
  })

  test('lets the text stand still, and can be moved and given up', async () => {
    const { articleId, version, content, scheduleId } = await planned()
    const save = { articleId, version, content: { ...content, title: 'Later' } }
    expect(await saveDraft(db, save, ada)).toMatchObject({ refusal: { kind: 'wrong-state' } })
    const later = new Date(Date.now() + 7_200_000)
    granted(await reschedule(db, { scheduleId, dueAt: later, zone: 'Asia/Kathmandu' }, ada))
    expect(await plan(scheduleId)).toMatchObject({ dueAt: later, zone: 'Asia/Kathmandu' })
    granted(await cancelSchedule(db, { scheduleId }, ada))
    expect((await article(articleId)).state).toBe('approved')
    await makeDue(scheduleId)
    expect(await runDueSchedule(db)).toBeNull()
    expect(await cancelSchedule(db, { scheduleId }, ada)).toMatchObject({
      refusal: { kind: 'schedule-not-found' },
    })
  })

  test('is refused now when it would be refused then', async () => {
    const { articleId, version } = await makeDraft(db)
    const approved = await makeReviewed(db, { articleId, version }, await makePerson(db))
    const request = { articleId, version: approved.version, change, zone }
    const past = new Date(Date.now() - 1_000)
    expect(await schedulePublication(db, { ...request, dueAt: past }, ada)).toMatchObject({
      refusal: { kind: 'not-in-future' },
    })
    const embargo = { until: new Date(Date.now() + 7_200_000), zone }
    granted(await setEmbargo(db, { articleId, embargo }, ada))
    expect(await schedulePublication(db, { ...request, dueAt: inAnHour() }, ada)).toMatchObject({
      refusal: { kind: 'embargoed' },
    })
    granted(await schedulePublication(db, { ...request, dueAt: embargo.until }, ada))
  })

  test('that is refused at its hour is kept as failed and told to whoever planned it', async () => {
    const { articleId, scheduleId } = await planned()
    // A reviewer's word counts until it is taken back.
    const { draftHash } = await article(articleId)
    const review = await db.review.findFirstOrThrow({ where: { articleId } })
    const { id: _, ...same } = review
    const reviewedAt = new Date(review.reviewedAt.getTime() + 1_000)
    await db.review.create({ data: { ...same, decision: 'returned', contentHash: draftHash, reviewedAt } })
    await makeDue(scheduleId)
    expect(await runDueSchedule(db)).toEqual({ scheduleId, outcome: 'failed' })
    expect(await plan(scheduleId)).toMatchObject({ doneAt: null, failure: { kind: 'not-reviewed' } })
    expect((await article(articleId)).state).toBe('approved')
    expect(await db.revision.count({ where: { articleId } })).toBe(0)
    const mail = await db.mailMessage.findFirst({ where: { to: 'ada@example.org', purpose: 'schedule' } })
    expect(mail?.text).toContain('No reviewer approved exactly this text.')
    expect(await runDueSchedule(db)).toBeNull()
    granted(await cancelSchedule(db, { scheduleId }, ada))
  })

  test('cancelled at the moment it is due is either done or cancelled', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { articleId, scheduleId } = await planned()
      await makeDue(scheduleId)
      const [ran, cancelled] = await Promise.all([
        runDueSchedule(db),
        cancelSchedule(db, { scheduleId }, ada),
      ])
      const { doneAt, cancelledAt } = await plan(scheduleId)
      if (ran === null && cancelledAt === null) await runDueSchedule(db)
      expect((await article(articleId)).state).toBe(cancelled.ok ? 'approved' : 'published')
      expect([doneAt !== null, cancelledAt !== null]).toEqual([!cancelled.ok, cancelled.ok])
    }
  })
})

test('a planned withdrawal leads readers to another article, also while the text is worked on', async () => {
  const live = await makePublished(db)
  const other = await makePublished(db)
  const request = {
    articleId: live.articleId,
    version: live.version,
    reason: 'Replaced.',
    redirectTo: `/articles/${other.slug}`,
    dueAt: inAnHour(),
    zone,
  }
  const { scheduleId } = granted(await scheduleWithdrawal(db, request, ada))
  expect(await scheduleWithdrawal(db, request, ada)).toMatchObject({ refusal: { kind: 'already-scheduled' } })
  granted(await saveDraft(db, { ...live, content: { ...live.content, title: 'Still worked on' } }, ada))
  await makeDue(scheduleId)
  expect(await runDueSchedule(db)).toEqual({ scheduleId, outcome: 'done' })
  expect((await article(live.articleId)).state).toBe('withdrawn')
  expect(await db.redirect.findUnique({ where: { fromPath: `/articles/${live.slug}` } })).toMatchObject({
    toPath: `/articles/${other.slug}`,
  })
})
