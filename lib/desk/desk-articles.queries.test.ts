import { beforeEach, expect, test } from 'vitest'
import { decideArticleAccess, type Standing } from '#lib/accounts/policy.ts'
import type { ArticleContent } from '#lib/articles/article.ts'
import { type ArticleFilter, articleFilterSchema } from '#lib/desk/article-filter.ts'
import { listDeskArticles } from '#lib/desk/desk-articles.queries.ts'
import { testDatabase } from '#tests/database.ts'
import { makeDraft, makePerson, makePublished, makeTopic } from '#tests/factories.ts'

const { db } = await testDatabase()
const editor: Standing = { role: 'editor', personId: null }
const today = new Date('2026-11-24T09:00:00Z')

const list = (filter: Partial<ArticleFilter>, user = editor, take = 50) =>
  listDeskArticles(user, articleFilterSchema.parse({ topic: scope, ...filter }), { today, take })
const titles = async (filter: Partial<ArticleFilter>, user = editor) =>
  (await list(filter, user)).lines.map(({ title }) => title)

/** Each test has a topic of its own, and sees only articles on it. */
let scope = ''
beforeEach(async () => {
  scope = await makeTopic(db)
})
const draft = (telling: Partial<ArticleContent> = {}, slug?: string) =>
  makeDraft(db, { topicIds: [scope], ...telling }, slug)
const published = (telling: Partial<ArticleContent> = {}) =>
  makePublished(db, { topicIds: [scope], ...telling })

/** An approval of the draft as it stands, long ago. */
async function reviewed(articleId: string, dueOn: string) {
  const reviewerId = await makePerson(db)
  const { draftHash } = await db.article.findUniqueOrThrow({ where: { id: articleId } })
  const words = { decision: 'approved', statement: 'Checked.', declaration: 'None.' } as const
  const dates = { reviewedAt: new Date('2025-01-01T00:00:00Z'), nextReviewDueOn: new Date(dueOn) }
  await db.review.create({ data: { articleId, contentHash: draftHash, reviewerId, ...words, ...dates } })
}

test('finds by words of the title, the address and the author, however they are written', async () => {
  const author = await makePerson(db, { name: 'Zoë Sample-Meyer' })
  await draft({ title: 'Ménière’s disease', authorIds: [author] }, 'dizzy-spells')
  await draft({ title: 'Sleep' })
  for (const q of ["meniere's", 'DISEASE dizzy', 'zoe', 'meyer disease']) {
    expect(await titles({ q })).toEqual(['Ménière’s disease'])
  }
  expect(await titles({ q: 'disease nobody' })).toEqual([])
})

test('the signs of a search are signs, not patterns', async () => {
  await draft({ title: 'Half of them: 50% live' })
  await draft({ title: 'Half of them: 505 live' })
  expect(await titles({ q: '50%' })).toEqual(['Half of them: 50% live'])
  expect(await titles({ q: 'h_lf' })).toEqual([])
})

test('narrows by state, topic, author, changes and review', async () => {
  const topic = await makeTopic(db)
  const author = await makePerson(db)
  await draft({ title: 'Draft', topicIds: [scope, topic], authorIds: [author] })
  const old = await published({ title: 'Overdue' })
  await reviewed(old.articleId, '2026-11-23')
  const soon = await published({ title: 'Due soon' })
  await reviewed(soon.articleId, '2027-01-10')
  await published({ title: 'Never' })
  await db.article.update({ where: { id: soon.articleId }, data: { draftHash: 'f'.repeat(64) } })
  expect(await titles({ state: 'draft' })).toEqual(['Draft'])
  expect(await titles({ topic })).toEqual(['Draft'])
  expect(await titles({ author })).toEqual(['Draft'])
  expect(await titles({ changes: 'yes' })).toEqual(['Due soon'])
  expect(await titles({ review: 'overdue' })).toEqual(['Overdue'])
  expect(await titles({ review: 'due' })).toEqual(['Due soon'])
  expect(await titles({ review: 'never' })).toEqual(['Never'])
  expect(await titles({ sort: 'review' })).toEqual(['Overdue', 'Due soon'])
  expect(await titles({ imported: 'yes' })).toEqual([])
})

test.each(['changed', 'title', 'published', 'review'] as const)(
  'leafs through a list by %s without a gap or a repeat, also among equals',
  async (sort) => {
    for (const title of ['b', 'A', 'c', 'D', 'e']) {
      const made = await published({ title })
      if (title !== 'c') await reviewed(made.articleId, '2027-01-10')
    }
    const whole = (await list({ sort })).lines.map(({ id }) => id)
    const leafed: string[] = []
    let after: string | null = null
    do {
      const page = await list({ sort, after }, editor, 2)
      leafed.push(...page.lines.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(leafed).toEqual(whole)
    expect(whole).toHaveLength(sort === 'review' ? 4 : 5)
  },
)

test('a place nobody was at answers an empty page', async () => {
  await draft()
  expect(await list({ after: '0b0f5b3e-1111-4111-8111-111111111111~nonsense' })).toMatchObject({ lines: [] })
})

test('everybody sees exactly the articles whose draft the policy lets them read', async () => {
  const mine = await makePerson(db)
  await draft({ title: 'Mine', authorIds: [mine] })
  await draft({ title: 'Another’s' })
  await published({ title: 'Another’s, published' })
  const all = (await list({})).lines
  expect(all).toHaveLength(3)
  const where = { topicIds: { has: scope } }
  const rows = await db.article.findMany({ where, select: { id: true, state: true, authorIds: true } })
  for (const role of ['author', 'editor', 'medical_reviewer', 'admin'] as const) {
    for (const personId of [mine, null]) {
      const user = { role, personId }
      const open = rows.filter((row) => decideArticleAccess(user, 'article.read-draft', row).ok)
      const seen = (await list({}, user)).lines
      expect(seen.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort())
    }
  }
})
