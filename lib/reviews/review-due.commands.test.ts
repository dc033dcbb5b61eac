import { expect, test } from 'vitest'
import { getArticlePage } from '#lib/articles/article.queries.ts'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import { addDays } from '#lib/dates.ts'
import { tellNextOverdue } from '#lib/reviews/review-due.commands.ts'
import { testDatabase } from '#tests/database.ts'
import {
  granted,
  makeDraft,
  makePerson,
  makeReviewed,
  makeUser,
  onMonday,
  withoutReview,
} from '#tests/factories.ts'

const { db } = await testDatabase()
const yesterday = () => addDays(new Date(new Date().toISOString().slice(0, 10)), -1)

/** A published article whose reviewer said that it is due again on this day. */
async function publishReviewed(dueOn: Date) {
  const at = new Date('2026-01-05T09:00:00Z')
  const draft = await makeDraft(db)
  const reviewed = await makeReviewed(db, draft, await makePerson(db), { at, nextReviewDueOn: dueOn })
  const request = {
    articleId: draft.articleId,
    version: reviewed.version,
    change: { kind: 'first' },
  } as const
  const { version } = granted(await publishArticle(db, request, { ...onMonday, at }))
  return { ...draft, version }
}

const told = async (articleId: string) =>
  (await db.publicationEvent.findMany({ where: { articleId, reason: { startsWith: 'its review' } } })).map(
    ({ keys }) => keys,
  )

const dueOnOf = async (articleId: string) =>
  (await db.article.findUniqueOrThrow({ where: { id: articleId } })).reviewDueOn

async function tellAll(): Promise<string[]> {
  const articleIds: string[] = []
  for (let one = await tellNextOverdue(db); one; one = await tellNextOverdue(db))
    articleIds.push(one.articleId)
  return articleIds
}

test('a review whose day is over is told to readers, to whoever answers, and to the log, once', async () => {
  const { articleId, slug } = await publishReviewed(yesterday())
  const editor = await makeUser(db)
  await db.article.update({ where: { id: articleId }, data: { responsibleId: editor.id } })
  expect(await tellAll()).toEqual([articleId])
  expect(await tellAll()).toEqual([])
  expect(await told(articleId)).toEqual([[`article:${articleId}`]])
  const subject = `article:${articleId}`
  expect(await db.auditEntry.count({ where: { subject, action: 'article.review-overdue' } })).toBe(1)
  const { email } = await db.user.findUniqueOrThrow({ where: { id: editor.id } })
  expect(await db.mailMessage.count({ where: { to: email, purpose: 'review-due' } })).toBe(1)
  expect(await getArticlePage(slug, new Date())).toMatchObject({ reviewOverdue: true })
})

test('several instances tell each article once', async () => {
  const articles = await Promise.all(Array.from({ length: 6 }, () => publishReviewed(yesterday())))
  const all = await Promise.all([tellAll(), tellAll(), tellAll()])
  expect(all.flat().toSorted()).toEqual(articles.map(({ articleId }) => articleId).toSorted())
})

test('on its day a review is not overdue yet, and what was never reviewed never is', async () => {
  const today = addDays(yesterday(), 1)
  await publishReviewed(today)
  const { articleId, slug } = await publishReviewed(addDays(today, 30))
  expect(await tellAll()).toEqual([])
  expect(await dueOnOf(articleId)).toEqual(addDays(today, 30))
  expect(await getArticlePage(slug, addDays(today, 30))).toMatchObject({ reviewOverdue: false })
  expect(await getArticlePage(slug, addDays(today, 31))).toMatchObject({ reviewOverdue: true })
})

test('a minor change moves no review date, and neither does an approval readers do not have; a review of all does', async () => {
  const dueOn = new Date('2027-03-01')
  const { articleId, slug, version, content } = await publishReviewed(dueOn)
  const at = new Date('2026-11-24T09:00:00Z')
  const by = { ...onMonday, at }
  const seen = async () => (await getArticlePage(slug, at))?.reviewDueOn
  const saved = granted(
    await saveDraft(db, { articleId, version, content: { ...content, title: 'A title.' } }, by),
  )
  const minor = { kind: 'minor', note: null } as const
  const published = granted(
    await publishArticle(db, { articleId, version: saved.version, change: minor, withoutReview }, by),
  )
  expect([await dueOnOf(articleId), await seen()]).toEqual([dueOn, dueOn])

  const later = new Date('2028-01-10')
  const changed = { ...content, title: 'Something else' }
  const draft = granted(await saveDraft(db, { articleId, version: published.version, content: changed }, by))
  const approved = await makeReviewed(db, { articleId, ...draft }, await makePerson(db), {
    at,
    nextReviewDueOn: later,
  })
  expect([await dueOnOf(articleId), await seen()]).toEqual([dueOn, dueOn])
  const change = { kind: 'meaning', note: 'News.' } as const
  granted(await publishArticle(db, { articleId, version: approved.version, change }, by))
  expect([await dueOnOf(articleId), await seen()]).toEqual([later, later])
})

test('a new review ends what was told, and its own day is told in turn', async () => {
  const { articleId, version } = await publishReviewed(yesterday())
  expect(await tellAll()).toEqual([articleId])
  await makeReviewed(db, { articleId, version }, await makePerson(db), {
    nextReviewDueOn: addDays(new Date(), 90),
  })
  expect(await tellAll()).toEqual([])
})
