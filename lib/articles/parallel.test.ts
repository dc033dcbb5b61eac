import { expect, test } from 'vitest'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import { databaseTrouble } from '#lib/platform/database-failure.ts'
import { connect } from '#lib/platform/db.ts'
import { testDatabase } from '#tests/database.ts'
import { granted, makeDraft, makeTopic, onMonday, withoutReview } from '#tests/factories.ts'

const { db, url } = await testDatabase()
const first = { kind: 'first' } as const
const many = <Value>(count: number, make: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)))

test('fifty saves at once all finish', async () => {
  const drafts = await many(50, () => makeDraft(db))
  const saved = await many(50, async (index) => {
    const draft = drafts[index]
    if (!draft) throw new Error('There are fifty')
    const { articleId, version, content } = draft
    return saveDraft(db, { articleId, version, content: { ...content, title: `Saved ${index}` } }, onMonday)
  })
  expect(saved.filter(({ ok }) => ok)).toHaveLength(50)
})

test('fifty saves of one article at once: one is stored, the others are told', async () => {
  const { articleId, version, content } = await makeDraft(db)
  const results = await many(50, (index) =>
    saveDraft(db, { articleId, version, content: { ...content, title: `Mine ${index}` } }, onMonday),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.filter((one) => !one.ok && one.refusal.kind === 'stale-version')).toHaveLength(49)
})

test('thirty-two articles on one topic are published at once, and nobody sees a deadlock', async () => {
  const topicIds = [await makeTopic(db)]
  const drafts = await many(32, () => makeDraft(db, { topicIds }))
  const results = await Promise.all(
    drafts.map(({ articleId, version }) =>
      publishArticle(db, { articleId, version, change: first, withoutReview }, onMonday),
    ),
  )
  expect(results.map(granted)).toHaveLength(32)
})

test('one version published many times at once goes out once', async () => {
  const { articleId, version } = await makeDraft(db)
  const results = await many(32, () =>
    publishArticle(db, { articleId, version, change: first, withoutReview }, onMonday),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.filter((one) => !one.ok && one.refusal.kind === 'stale-version')).toHaveLength(31)
})

test('when every connection is taken, a save is told so and stores nothing', async () => {
  const busy = connect(url)
  const { articleId, version, content } = await makeDraft(db)
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  const holders = Array.from({ length: 10 }, () =>
    busy.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1`
      await over
    }),
  )
  try {
    const error: unknown = await saveDraft(
      busy,
      { articleId, version, content: { ...content, title: 'Too late' } },
      onMonday,
    ).catch((thrown: unknown) => thrown)
    expect(databaseTrouble(error)).toBe('full')
  } finally {
    end()
    await Promise.allSettled(holders)
    await busy.$disconnect()
  }
  expect((await db.article.findUniqueOrThrow({ where: { id: articleId } })).version).toBe(version)
})

test('a database that is not there is known for that', async () => {
  const nowhere = connect('postgresql://nobody@127.0.0.1:1/none')
  const error: unknown = await nowhere.article.count().catch((thrown: unknown) => thrown)
  expect(databaseTrouble(error)).toBe('away')
  await nowhere.$disconnect()
})
