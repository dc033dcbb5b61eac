import { beforeAll, describe, expect, test } from 'vitest'
import { getArticlePage, getWithdrawnArticle } from '#lib/articles/article.queries.ts'
import { articlesPerPage, listArticles } from '#lib/articles/article-list.queries.ts'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import { withdrawArticle } from '#lib/articles/withdraw.commands.ts'
import { crisisHelp, doc, p, picture, term } from '#lib/document/builders.ts'
import { getHomePage } from '#lib/home/home.queries.ts'
import { getTopicPage } from '#lib/topics/topic.queries.ts'
import { testDatabase } from '#tests/database.ts'
import {
  granted,
  makeDraft,
  makePerson,
  makePublished,
  makeReviewed,
  makeTopic,
  onMonday,
  withoutReview,
} from '#tests/factories.ts'

const { db } = await testDatabase()
const today = onMonday.at
const hour = (n: number) => new Date(Date.UTC(2026, 9, 1, n))

describe('what readers see of an article', () => {
  test('is nothing while it is a draft', async () => {
    const { slug } = await makeDraft(db)
    expect(await getArticlePage(slug, today)).toBeNull()
    expect(await getWithdrawnArticle(slug)).toBeNull()
  })

  test('is the published revision, not what has been saved since', async () => {
    const { articleId, version, slug, content } = await makePublished(db)
    granted(
      await saveDraft(
        db,
        { articleId, version, content: { ...content, title: 'Unpublished change' } },
        onMonday,
      ),
    )
    expect(await getArticlePage(slug, today)).toMatchObject({ title: content.title, revisionNumber: 1 })
  })

  test('says that it was reviewed, and after a change which version was', async () => {
    const { articleId, version, slug, content } = await makePublished(db)
    const reviewerId = await makePerson(db, { name: 'Sample Reviewer' })
    const reviewed = await makeReviewed(db, { articleId, version }, reviewerId)
    expect((await getArticlePage(slug, today))?.review).toMatchObject({
      kind: 'reviewed',
      reviewer: { id: reviewerId },
    })
    const save = { articleId, version: reviewed.version, content: { ...content, title: 'Changed' } }
    const saved = granted(await saveDraft(db, save, onMonday))
    const change = { kind: 'meaning', note: 'Changed.' } as const
    granted(await publishArticle(db, { articleId, ...saved, change, withoutReview }, onMonday))
    expect((await getArticlePage(slug, today))?.review).toMatchObject({
      kind: 'changed-since-review',
      reviewedRevisionNumber: 1,
    })
  })

  test('says that its review is overdue', async () => {
    const { articleId, version, slug } = await makePublished(db)
    await makeReviewed(db, { articleId, version }, await makePerson(db))
    expect(await getArticlePage(slug, new Date('2027-11-23'))).toMatchObject({ reviewOverdue: false })
    expect(await getArticlePage(slug, new Date('2027-11-24'))).toMatchObject({ reviewOverdue: true })
  })

  test('brings the help lines its crisis box needs and the terms it explains', async () => {
    const helpLine = {
      name: 'Sample line',
      phone: '116 123',
      regions: ['GB'],
      hours: 'day and night',
      note: '',
      url: 'https://example.org',
    }
    await db.helpLine.createMany({
      data: [
        { ...helpLine, key: 'one', concerns: ['suicide'], verifiedOn: today },
        { ...helpLine, key: 'two', name: 'Another', concerns: ['substance-use'], verifiedOn: today },
      ],
    })
    const { id } = await db.glossaryTerm.create({
      data: { slug: 'median', term: 'median', definition: 'The middle.' },
    })
    const { slug } = await makePublished(db, {
      body: doc(crisisHelp('suicide'), p('The ', term(id, 'median'), '.')),
    })
    const page = await getArticlePage(slug, today)
    expect(page?.helpLines.map(({ name }) => name)).toEqual(['Sample line'])
    expect(page?.glossary).toMatchObject([{ term: 'median' }])
  })

  test('brings its pictures with what they show and who made them', async () => {
    const renditions = [{ path: '/media/a-600.jpg', width: 600, height: 400, mimeType: 'image/jpeg' }]
    const file = { mimeType: 'image/jpeg', width: 600, height: 400, sizeBytes: 1, renditions }
    const words = { alt: 'A pool', credit: 'Sample Photographer', licence: 'CC BY 4.0' }
    const { id } = await db.media.create({ data: { hash: 'a'.repeat(64), ...file, ...words } })
    const { slug } = await makePublished(db, { body: doc(picture(id, 'The pool.')) })
    expect((await getArticlePage(slug, today))?.pictures).toEqual([
      { id, ...words, renditions, longDescription: null, aiMade: false },
    ])
  })

  test('is a reason once it is withdrawn', async () => {
    const { articleId, version, slug, content } = await makePublished(db)
    granted(await withdrawArticle(db, { articleId, version, reason: 'Out of date.' }, onMonday))
    expect(await getArticlePage(slug, today)).toBeNull()
    expect(await getWithdrawnArticle(slug)).toEqual({
      title: content.title,
      withdrawnAt: today,
      reason: 'Out of date.',
    })
  })
})

describe('neighbours', () => {
  test('follow the date and never cross from light to sensitive', async () => {
    const [light, sensitive] = [await makeTopic(db), await makeTopic(db, { sensitive: true })]
    const at = (n: number, topic: string, title: string) =>
      makePublished(db, { topicIds: [topic], title }, { at: hour(n) })
    await at(1, light, 'Older')
    const { slug } = await at(2, light, 'Middle')
    await at(3, sensitive, 'Sensitive')
    await at(4, light, 'Newer')
    const page = await getArticlePage(slug, today)
    expect([page?.previous?.title, page?.next?.title]).toEqual(['Older', 'Newer'])
    expect(page?.related.map(({ title }) => title)).not.toContain('Sensitive')
  })
})

describe('lists', () => {
  const topic = { id: '', slug: 'a-broad-topic' }
  beforeAll(async () => {
    topic.id = await makeTopic(db, { slug: topic.slug })
    const narrower = await makeTopic(db, { parentId: topic.id })
    for (let n = 0; n <= articlesPerPage; n += 1) {
      await makePublished(
        db,
        { topicIds: [narrower], title: `Article ${n}` },
        { at: new Date('2026-09-01T00:00:00Z') },
      )
    }
  })

  test('keep a stable order among equal dates: every article once over the pages', async () => {
    const pages = [await getTopicPage(topic.slug, 1), await getTopicPage(topic.slug, 2)]
    const titles = pages.flatMap((page) => page?.articles.cards.map((card) => card.title) ?? [])
    expect(new Set(titles).size).toBe(articlesPerPage + 1)
    expect(titles).toHaveLength(articlesPerPage + 1)
  })

  test('have no page past their end', async () => {
    expect(await getTopicPage(topic.slug, 3)).toBeNull()
    expect(await listArticles(999)).toBeNull()
  })

  test('a topic that does not exist has no page', async () => {
    expect(await getTopicPage('no-such-topic', 1)).toBeNull()
  })
})

test('the front page leads with the newest article and names each changed article once', async () => {
  const { content } = await makePublished(
    db,
    { title: 'The newest' },
    { at: new Date('2026-11-23T10:00:00Z') },
  )
  const home = await getHomePage()
  expect(home.lead?.title).toBe(content.title)
  const paths = home.changes.map((change) => change.articlePath)
  expect(new Set(paths).size).toBe(paths.length)
})
