import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { getEditingState, notePresence } from '#lib/articles/presence.commands.ts'
import { testDatabase } from '#tests/database.ts'
import { makeDraft, makePerson, makeUser, onMonday } from '#tests/factories.ts'

const { db } = await testDatabase()

test('two people at one article see each other and where each is, for a minute', async () => {
  const { articleId } = await makeDraft(db)
  const [ada, ben] = [await makeUser(db, { name: 'Ada' }), await makeUser(db, { name: 'Ben' })]
  const [adasTab, bensTab] = [randomUUID(), randomUUID()]
  const at = onMonday.at
  const inHalfAMinute = new Date(at.getTime() + 30_000)
  const inTwoMinutes = new Date(at.getTime() + 120_000)
  const hers = { articleId, tabId: adasTab, block: 3 }
  expect(await notePresence(db, hers, { userId: ada.id, at })).toEqual([
    { name: 'Ada', block: 3, self: true },
  ])
  const his = { articleId, tabId: bensTab, block: null }
  expect(await notePresence(db, his, { userId: ben.id, at: inHalfAMinute })).toEqual([
    { name: 'Ada', block: 3, self: false },
    { name: 'Ben', block: null, self: true },
  ])
  expect(await notePresence(db, his, { userId: ben.id, at: inTwoMinutes })).toHaveLength(1)
  expect(await db.presence.count({ where: { articleId } })).toBe(1)
})

test('whoever looks is told the version and who saved last, and is not counted', async () => {
  const { articleId, version } = await makeDraft(db)
  const state = await getEditingState(db, { articleId, tab: null }, onMonday)
  expect(state).toEqual({
    ok: true,
    value: { version, savedByName: 'Bedside', savedAt: onMonday.at, present: [] },
  })
  const stranger = { ...onMonday, standing: { role: 'author', personId: await makePerson(db) } } as const
  expect(await getEditingState(db, { articleId, tab: null }, stranger)).toMatchObject({
    refusal: { kind: 'article-of-others' },
  })
})
