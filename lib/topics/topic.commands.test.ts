import { expect, test } from 'vitest'
import { moveTopic, saveTopic } from '#lib/topics/topic.commands.ts'
import { type TopicInput, topicInputSchema } from '#lib/topics/topic.input.ts'
import { getDeskTopic, listDeskTopics } from '#lib/topics/topic-desk.queries.ts'
import { findTreeProblem } from '#lib/topics/topic-tree.ts'
import { testDatabase } from '#tests/database.ts'
import { asRole, granted, keysAnnounced, makeTopic } from '#tests/factories.ts'

const { db } = await testDatabase()
const editor = asRole('editor')

function input(telling: Partial<TopicInput> = {}): TopicInput {
  const typed = { name: 'Cancer', description: 'Cancer.', reviewIntervalMonths: '12' }
  return { ...topicInputSchema.parse(typed), ...telling }
}

test('a renamed topic leaves a redirect and touches its narrower topics and the lists of its broader ones', async () => {
  const top = await makeTopic(db, { name: 'Top' })
  const { id } = granted(await saveTopic(db, input({ parentId: top }), editor))
  const below = await makeTopic(db, { parentId: id })
  granted(await saveTopic(db, input({ id, version: 1, slug: 'cancers', parentId: top }), editor))
  const keys = (await keysAnnounced(db)).at(-1)
  expect(keys).toEqual(
    expect.arrayContaining([
      `topic:${id}`,
      `topic:${below}`,
      `topic-articles:${top}`,
      'path:/topics/cancer',
      'path:/topics/cancers',
      'path:/topics',
    ]),
  )
  expect(keys).not.toContain('site')
  expect(await db.redirect.findMany({ select: { fromPath: true, toPath: true } })).toEqual([
    { fromPath: '/topics/cancer', toPath: '/topics/cancers' },
  ])
  granted(await saveTopic(db, input({ id, version: 2, slug: 'all-cancers', parentId: top }), editor))
  expect((await keysAnnounced(db)).at(-1)).toContain('path:/topics/cancer')
})

test('a topic that enters the navigation or becomes sensitive touches every page', async () => {
  const { id } = granted(await saveTopic(db, input({ slug: 'nav' }), editor))
  granted(await saveTopic(db, input({ id, version: 1, slug: 'nav', inNavigation: true }), editor))
  expect((await keysAnnounced(db)).at(-1)).toContain('site')
  granted(await saveTopic(db, input({ id, version: 2, slug: 'nav', sensitive: true }), editor))
  expect((await keysAnnounced(db)).at(-1)).toContain('site')
  expect(await getDeskTopic(id)).toMatchObject({ navigationOrder: null, sensitive: true, version: 3 })
})

test('topics change places in the navigation, and stay where they are at an end', async () => {
  await db.topic.updateMany({ data: { navigationOrder: null } })
  const [a, b] = [await makeTopic(db, { navigationOrder: 1 }), await makeTopic(db, { navigationOrder: 5 })]
  granted(await moveTopic(db, { key: b, way: 'up' }, editor))
  granted(await moveTopic(db, { key: b, way: 'up' }, editor))
  const places = (await listDeskTopics()).filter((topic) => topic.navigationOrder !== null)
  expect(new Map(places.map(({ id, navigationOrder }) => [id, navigationOrder]))).toEqual(
    new Map([
      [b, 1],
      [a, 2],
    ]),
  )
  expect((await keysAnnounced(db)).at(-1)).toEqual(['path:/unavailable', 'site'])
})

const chain = ['a', 'b', 'c', 'd'].map((id, at) => ({
  id,
  name: id,
  parentId: ['a', 'b', 'c'][at - 1] ?? null,
}))
const tree = [...chain, { id: 'x', name: 'x', parentId: null }, { id: 'y', name: 'y', parentId: 'x' }]

test.each([
  ['under itself', 'a', 'a', /itself/],
  ['under a narrower one', 'a', 'd', /itself/],
  ['under nothing that is there', 'x', 'gone', /no longer/],
  ['too deep', 'x', 'c', /deeper/],
  ['a new one too deep', null, 'd', /deeper/],
])('a topic cannot stand %s', (_, id, parentId, sentence) => {
  expect(findTreeProblem(tree, id, parentId)).toMatch(sentence)
})

test('a topic can stand where there is room', () => {
  expect(findTreeProblem(tree, 'x', 'b')).toBeNull()
  expect(findTreeProblem(tree, null, 'c')).toBeNull()
  expect(findTreeProblem(tree, 'd', null)).toBeNull()
})

test('a stale save, a ring, a taken address and a stranger are refused', async () => {
  const { id } = granted(await saveTopic(db, input({ slug: 'late' }), editor))
  granted(await saveTopic(db, input({ id, version: 1, slug: 'late', name: 'Theirs' }), editor))
  expect(await saveTopic(db, input({ id, version: 1, slug: 'late' }), editor)).toMatchObject({
    refusal: { kind: 'stale-version', version: 2, present: { name: 'Theirs' } },
  })
  expect(await saveTopic(db, input({ id, version: 2, slug: 'late', parentId: id }), editor)).toMatchObject({
    refusal: { field: 'parentId' },
  })
  expect(await saveTopic(db, input({ slug: 'late' }), editor)).toMatchObject({ refusal: { field: 'slug' } })
  expect(await saveTopic(db, input({ slug: 'z' }), asRole('author'))).toMatchObject({ ok: false })
})
