import { expect, test } from 'vitest'
import { getArticlePage } from '#lib/articles/article.queries.ts'
import { addDays } from '#lib/dates.ts'
import { listEndedAnswers } from '#lib/desk/desk-ended.queries.ts'
import { doc, p } from '#lib/document/builders.ts'
import { announceExpired } from '#lib/evidence/expiry.commands.ts'
import { testDatabase } from '#tests/database.ts'
import { answerOpen, makePublished, onMonday } from '#tests/factories.ts'

const { db } = await testDatabase()
const editor = { role: 'editor', personId: null } as const
const past = (days: number) => addDays(new Date(), -days)

/** Published with answers that ended so many days ago by the clock of the database. */
async function endedAgo(days: number) {
  const at = past(days + 30)
  return makePublished(db, { body: doc(p('It always works for everybody.')) }, { at })
}

test('what has ended comes to a queue, and past the grace readers are told, once', async () => {
  const { articleId, eventId, slug } = await endedAgo(8)
  const fresh = await endedAgo(2)
  const queue = await listEndedAnswers(editor, new Date())
  expect(queue.items.map(({ id, told }) => [id, told])).toEqual([
    [articleId, true],
    [fresh.articleId, false],
  ])
  const rounds = await Promise.all([announceExpired(db), announceExpired(db), announceExpired(db)])
  expect(rounds.flat()).toEqual([articleId])
  expect(await announceExpired(db)).toEqual([])
  expect(await db.publicationEvent.count({ where: { id: { gt: eventId }, articleId } })).toBe(1)
  expect((await getArticlePage(slug, new Date()))?.check?.overdueSince).not.toBeNull()
  expect((await getArticlePage(fresh.slug, new Date()))?.check?.overdueSince).toBeNull()
})

test('a new answer takes the article off the queue and the notice off the page', async () => {
  const { articleId, slug } = await endedAgo(9)
  await announceExpired(db)
  await answerOpen(db, articleId, new Date())
  const queue = await listEndedAnswers(editor, new Date())
  expect(queue.items.map(({ id }) => id)).not.toContain(articleId)
  expect((await getArticlePage(slug, new Date()))?.check?.overdueSince).toBeNull()
})

test('the page tells with which rules it was checked and who answers for what', async () => {
  const { slug } = await makePublished(db, { body: doc(p('It always works for everybody.')) })
  const check = (await getArticlePage(slug, onMonday.at))?.check
  expect(check).toMatchObject({ ruleSet: '1.2', checkedAt: onMonday.at, names: ['A test’s editor'] })
  expect(check?.points.map(({ sentence }) => sentence)).toContain('It always works for everybody.')
})
