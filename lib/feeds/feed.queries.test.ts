import { describe, expect, test } from 'vitest'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import { withdrawArticle } from '#lib/articles/withdraw.commands.ts'
import { toRss, toSiteChannel } from '#lib/feeds/article-feeds.ts'
import { keysOfTopicFeed } from '#lib/feeds/feed.keys.ts'
import { listFeedEntries, listNewsEntries, listSitemapEntries } from '#lib/feeds/feed.queries.ts'
import { siteFrame } from '#tests/article-page.ts'
import { testDatabase } from '#tests/database.ts'
import { granted, makeDraft, makePublished, makeTopic, onMonday, withoutReview } from '#tests/factories.ts'

const { db } = await testDatabase()
const feed = async () =>
  toRss(await listFeedEntries(), toSiteChannel(siteFrame()), siteFrame(), 'https://health.example')

describe('feeds', () => {
  test('do not change by a byte when a spelling is mended, and change when meaning does', async () => {
    const { articleId, version, content } = await makePublished(db, { title: 'A tilte' })
    const before = await feed()
    const mended = { ...content, title: 'A title' }
    granted(await saveDraft(db, { articleId, version, content: mended }, onMonday))
    const minor = { kind: 'minor', note: null } as const
    granted(
      await publishArticle(db, { articleId, version: version + 1, change: minor, withoutReview }, onMonday),
    )
    expect(await feed()).toBe(before)
    const changed = { ...content, title: 'Another title' }
    granted(await saveDraft(db, { articleId, version: version + 2, content: changed }, onMonday))
    const meaning = { kind: 'meaning', note: 'Changed.' } as const
    granted(
      await publishArticle(db, { articleId, version: version + 3, change: meaning, withoutReview }, onMonday),
    )
    expect(await feed()).toContain('<title>Another title</title>')
  })

  test('leave out drafts and what was withdrawn', async () => {
    const draft = await makeDraft(db, { title: 'Still a draft' })
    const { articleId, version, slug } = await makePublished(db, { title: 'Soon withdrawn' })
    expect(await feed()).toContain('Soon withdrawn')
    granted(await withdrawArticle(db, { articleId, version, reason: 'Wrong.' }, onMonday))
    const paths = (await listSitemapEntries(100)).map((entry) => entry.path)
    expect(await feed()).not.toContain('Soon withdrawn')
    expect(paths).not.toContain(`/articles/${slug}`)
    expect(paths).not.toContain(`/articles/${draft.slug}`)
    expect(paths).toContain('/corrections')
  })
})

test('the feed of a topic has its articles and no others, and waits for each of them', async () => {
  const topicId = await makeTopic(db)
  const { articleId, content } = await makePublished(db, { topicIds: [topicId] })
  await makePublished(db)
  const entries = await listFeedEntries([topicId])
  expect(entries.map((entry) => entry.id)).toEqual([articleId])
  expect(keysOfTopicFeed([topicId], entries)).toEqual([
    'site',
    `topic:${topicId}`,
    `topic-articles:${topicId}`,
    `article:${articleId}`,
    `person:${content.authorIds[0]}`,
  ])
})

test('the news sitemap hears of news only', async () => {
  const { slug } = await makePublished(db)
  expect(await listNewsEntries(new Date(0))).toEqual([])
  await db.article.update({ where: { slug }, data: { kind: 'news' } })
  expect(await listNewsEntries(new Date(0))).toMatchObject([{ path: `/articles/${slug}` }])
  expect(await listNewsEntries(new Date('2026-11-24T00:00:00Z'))).toEqual([])
})
