import { readFileSync } from 'node:fs'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { createDraft } from '#lib/articles/article.commands.ts'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import type { By } from '#lib/articles/take-article.commands.ts'
import { addDays } from '#lib/dates.ts'
import { doc, p } from '#lib/document/builders.ts'
import {
  type DispositionRequest,
  recordDisposition,
  withdrawDisposition,
} from '#lib/evidence/disposition.commands.ts'
import { passGate } from '#lib/evidence/gate.queries.ts'
import { importPage } from '#lib/imports/import-page.ts'
import { runDueSchedule } from '#lib/schedules/run-schedule.commands.ts'
import { schedulePublication } from '#lib/schedules/schedule.commands.ts'
import { testDatabase } from '#tests/database.ts'
import {
  answerOpen,
  granted,
  makeDraft,
  makePerson,
  makePublished,
  makeReviewed,
  makeUser,
  onMonday,
  withoutReview,
} from '#tests/factories.ts'

const { db, url } = await testDatabase()
const first = { kind: 'first' } as const
const reason = 'Nobody should believe this, and the next sentence says so plainly enough.'
const claim = 'It always works for everybody.'
const rowOf = (articleId: string) => db.article.findUniqueOrThrow({ where: { id: articleId } })
const personAt = (role: By['standing']['role'], name: string, personId: string | null = null): By => ({
  ...onMonday,
  actor: { id: null, name },
  standing: { role, personId },
})

/** A draft with one sentence that the rules ask about, and nothing else that is open. */
async function withClaim() {
  const { articleId, version, content } = await makeDraft(db)
  const body = doc(...content.body.content, p(claim))
  const saved = granted(await saveDraft(db, { articleId, version, content: { ...content, body } }, onMonday))
  const { draftHash: contentHash, slug } = await rowOf(articleId)
  const gate = await passGate(db, { id: articleId, slug }, { at: onMonday.at, note: null })
  if (gate.ok) throw new Error('The claim is not found.')
  const about = { articleId, contentHash, ruleId: 'E5', subject: claim, reason }
  return { articleId, content, ...saved, gate: gate.refusal, about }
}

const accept = (about: Omit<DispositionRequest, 'kind' | 'expiresAt'>) => ({
  ...about,
  kind: 'accepted' as const,
  expiresAt: null,
})

describe('the gate', () => {
  test('keeps back what asks for an answer, and lets it out with one, told in revision and audit', async () => {
    const { articleId, version, gate, about } = await withClaim()
    const request = { articleId, version, change: first, withoutReview }
    expect(await publishArticle(db, request, onMonday)).toEqual({ ok: false, refusal: gate })
    expect(gate).toMatchObject({ kind: 'evidence-open', blocks: 0 })
    granted(await recordDisposition(db, accept(about), onMonday))
    await answerOpen(db, articleId)
    const { revisionId } = granted(await publishArticle(db, request, onMonday))
    const check = await db.revisionCheck.findUniqueOrThrow({ where: { revisionId } })
    const points = await db.checkedPoint.findMany({ where: { revisionId } })
    expect(check).toMatchObject({ ruleSet: '1.2', checkedAt: onMonday.at, acceptedCount: points.length })
    expect(points.map(({ sentence }) => sentence)).toContain(claim)
    const audit = await db.auditEntry.findFirstOrThrow({
      where: { action: 'article.publish', subject: `article:${articleId}` },
    })
    expect(audit.detail).toMatchObject({ check: { ruleSet: '1.2' } })
  })

  test('asks again about a sentence that was changed after it was answered', async () => {
    const { articleId, version, content, about } = await withClaim()
    granted(await recordDisposition(db, accept(about), onMonday))
    const body = doc(...content.body.content, p('It always works for nearly everybody.'))
    const saved = granted(
      await saveDraft(db, { articleId, version, content: { ...content, body } }, onMonday),
    )
    const request = { articleId, version: saved.version, change: first, withoutReview }
    expect(await publishArticle(db, request, onMonday)).toMatchObject({ refusal: { kind: 'evidence-open' } })
    // The version whose check somebody saw is refused too: it is not the text any more.
    expect(await publishArticle(db, { ...request, version }, onMonday)).toMatchObject({
      refusal: { kind: 'stale-version' },
    })
    expect(await recordDisposition(db, accept(about), onMonday)).toMatchObject({
      refusal: { kind: 'content-changed-since' },
    })
  })

  test('is closed to the legacy page, whoever asks', async () => {
    const bytes = readFileSync(new URL('../imports/fixtures/legacy-page.txt', import.meta.url))
    const page = granted(importPage({ name: 'legacy-page.txt', bytes, sha256: 'a'.repeat(64) }, []))
    const draft = { ...page, kind: 'treatment_explainer', demonstration: false } as const
    const { articleId, version } = granted(
      await createDraft(db, { ...draft, importReport: page.report }, onMonday),
    )
    const { slug } = await rowOf(articleId)
    const gate = await passGate(db, { id: articleId, slug }, { at: onMonday.at, note: null })
    expect(gate).toMatchObject({ refusal: { kind: 'evidence-open', blocks: 12 } })
    const request = { articleId, version, change: first, withoutReview }
    for (const role of ['author', 'editor', 'medical_reviewer', 'admin'] as const) {
      expect((await publishArticle(db, request, personAt(role, role))).ok).toBe(false)
    }
    expect(await db.revision.count({ where: { articleId } })).toBe(0)
  })

  test('is asked again at the hour of a schedule, and the refusal reaches who answers for it', async () => {
    const { articleId, version } = await makeDraft(db)
    const { id: responsibleId } = await makeUser(db, { email: 'answers@example.org' })
    await db.article.update({ where: { id: articleId }, data: { responsibleId } })
    const approved = await makeReviewed(db, { articleId, version }, await makePerson(db))
    const hour = { dueAt: addDays(new Date(), 1), zone: 'Europe/London' }
    await answerOpen(db, articleId, new Date())
    const plan = { articleId, version: approved.version, change: first, ...hour }
    const { scheduleId } = granted(await schedulePublication(db, plan, onMonday))
    const answer = await db.disposition.findFirstOrThrow({ where: { articleId }, orderBy: { at: 'desc' } })
    const back = { articleId, dispositionId: answer.id, reason: 'It was given too soon.' }
    granted(await withdrawDisposition(db, back, { ...onMonday, at: new Date() }))
    await db.schedule.update({ where: { id: scheduleId }, data: { dueAt: addDays(new Date(), -1) } })
    expect(await runDueSchedule(db)).toEqual({ scheduleId, outcome: 'failed' })
    const { failure } = await db.schedule.findUniqueOrThrow({ where: { id: scheduleId } })
    expect(failure).toMatchObject({ kind: 'evidence-open' })
    expect(
      await db.mailMessage.findFirst({ where: { to: 'answers@example.org', purpose: 'schedule' } }),
    ).toMatchObject({
      text: expect.stringContaining('left'),
    })
    expect((await rowOf(articleId)).state).toBe('approved')
  })
})

describe('answers', () => {
  test('of two people at once are one', async () => {
    const { about } = await withClaim()
    const results = await Promise.all(
      ['Ada', 'Ben'].map((name) => recordDisposition(db, accept(about), personAt('editor', name))),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'already-answered' } })
  })

  test('are given by no author of another article and taken back by whoever gave them', async () => {
    const { articleId, about } = await withClaim()
    const stranger = personAt('author', 'A stranger', await makePerson(db))
    expect(await recordDisposition(db, accept(about), stranger)).toMatchObject({
      refusal: { kind: 'article-of-others' },
    })
    const { dispositionId } = granted(await recordDisposition(db, accept(about), personAt('editor', 'Ada')))
    const back = { articleId, dispositionId, reason: 'I had read the wrong table.' }
    expect(await withdrawDisposition(db, back, stranger)).toMatchObject({ refusal: { kind: 'role-may-not' } })
    granted(await withdrawDisposition(db, back, personAt('editor', 'Ada')))
    expect(await withdrawDisposition(db, back, personAt('editor', 'Ada'))).toMatchObject({
      refusal: { kind: 'answer-not-found' },
    })
    granted(await recordDisposition(db, accept(about), personAt('editor', 'Ada')))
  })

  test('to what readers have reach their pages by an event', async () => {
    const { articleId, eventId, slug } = await makePublished(db, { body: doc(p(claim)) })
    const { id, subject, ruleId } = await db.disposition.findFirstOrThrow({ where: { articleId } })
    const back = { articleId, dispositionId: id, reason: 'It was given too soon.' }
    granted(await withdrawDisposition(db, back, onMonday))
    const { draftHash: contentHash } = await rowOf(articleId)
    const again = { kind: 'override', expiresAt: addDays(onMonday.at, 20) } as const
    const answer = { articleId, contentHash, subject, ruleId, reason }
    const given = await recordDisposition(db, { ...answer, ...again }, onMonday)
    granted(given.ok ? given : await recordDisposition(db, accept(answer), onMonday))
    const events = await db.publicationEvent.findMany({ where: { id: { gt: eventId }, articleId } })
    expect(events.map(({ keys }) => keys.includes(`path:/articles/${slug}/check`))).toEqual([true, true])
  })

  test('are kept by the database itself: no row is changed or removed', async () => {
    const { about } = await withClaim()
    granted(await recordDisposition(db, accept(about), onMonday))
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      for (const table of ['Disposition', 'RevisionCheck', 'CheckedPoint', 'ExpiryNotice']) {
        await expect(client.query(`DELETE FROM "${table}"`)).rejects.toThrow('permission denied')
        await expect(client.query(`TRUNCATE "${table}"`)).rejects.toThrow('permission denied')
      }
      await expect(client.query(`UPDATE "Disposition" SET "reason" = ''`)).rejects.toThrow(
        'permission denied',
      )
      const short = `UPDATE "Disposition" SET "expiresAt" = NULL`
      await expect(client.query(short)).rejects.toThrow('permission denied')
    } finally {
      await client.end()
    }
  })
})
