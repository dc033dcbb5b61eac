import { describe, expect, test } from 'vitest'
import { diffContent } from '#lib/articles/content-delta.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import type { By } from '#lib/articles/take-article.commands.ts'
import { doc, p } from '#lib/document/builders.ts'
import { testDatabase } from '#tests/database.ts'
import { granted, makeDraft, makePerson, makePublished, makeUser, onMonday } from '#tests/factories.ts'

const { db } = await testDatabase()
const ada: By = { ...onMonday, actor: await makeUser(db, { name: 'Ada' }) }
const ben: By = { ...onMonday, actor: await makeUser(db, { name: 'Ben' }) }
const later = (by: By, minutes: number): By => ({ ...by, at: new Date(by.at.getTime() + minutes * 60_000) })
const snapshots = (articleId: string) =>
  db.draftSnapshot.findMany({ where: { articleId }, orderBy: [{ version: 'asc' }, { at: 'asc' }] })
const titles = async (articleId: string) =>
  (await snapshots(articleId)).map(({ content }) => (content as { title: string }).title)

describe('a save', () => {
  test('of what changed stores what the tab shows, and says who was last', async () => {
    const { articleId, version, content } = await makeDraft(db)
    const typed = { ...content, title: 'A longer title ', body: doc(p('New.'), ...content.body.content) }
    const saved = granted(
      await saveDraft(db, { articleId, version, delta: diffContent(content, typed) }, ada),
    )
    expect(saved).toEqual({ version: version + 1, savedAt: ada.at })
    const row = await db.article.findUniqueOrThrow({ where: { id: articleId } })
    expect(row.draft).toEqual(typed)
    expect([row.lastSavedById, row.lastSavedAt]).toEqual([ada.actor.id, ada.at])
  })

  test('of a version somebody saved over is refused with what is there now', async () => {
    const { articleId, version, content } = await makeDraft(db)
    granted(await saveDraft(db, { articleId, version, content: { ...content, title: 'Hers' } }, ada))
    const result = await saveDraft(db, { articleId, version, content: { ...content, title: 'His' } }, ben)
    expect(result).toEqual({
      ok: false,
      refusal: {
        kind: 'stale-version',
        version: version + 1,
        content: { ...content, title: 'Hers' },
        savedByName: 'Ada',
        savedAt: ada.at,
      },
    })
  })

  test('sent twice is stored once and granted twice, but not to somebody else', async () => {
    const { articleId, version, content } = await makeDraft(db)
    const save = { articleId, version, delta: diffContent(content, { ...content, title: 'Once' }) }
    const first = granted(await saveDraft(db, save, ada))
    expect(granted(await saveDraft(db, save, later(ada, 1)))).toEqual(first)
    expect(await saveDraft(db, save, ben)).toMatchObject({ refusal: { kind: 'stale-version' } })
    expect((await db.article.findUniqueOrThrow({ where: { id: articleId } })).version).toBe(version + 1)
  })

  test('that changes nothing raises no version', async () => {
    const { articleId, version, content } = await makeDraft(db)
    expect(granted(await saveDraft(db, { articleId, version, content }, ada)).version).toBe(version)
  })

  test('of what is no article is refused with the place', async () => {
    const { articleId, version } = await makeDraft(db)
    const wrong = async (at: (string | number)[], value: unknown) => {
      const result = await saveDraft(db, { articleId, version, delta: [{ op: 'set', at, value }] }, ada)
      return result.ok ? null : result.refusal
    }
    expect(await wrong(['title'], '  ')).toMatchObject({ kind: 'invalid', path: 'title' })
    expect(await wrong(['body', 'content', 0, 'type'], 'script')).toMatchObject({
      kind: 'invalid',
      path: expect.stringMatching(/^body\.content\[0\]/),
    })
    expect(await wrong(['body', 'content', 0, 'attrs'], JSON.parse('{"__proto__":1}'))).toMatchObject({
      kind: 'invalid',
    })
    expect(await wrong(['nonsense', 'x'], 1)).toMatchObject({ kind: 'invalid', path: 'nonsense.x' })
  })

  test('by an author of another article is refused, and so is one under review', async () => {
    const { articleId, version, content } = await makeDraft(db)
    const stranger: By = { ...ada, standing: { role: 'author', personId: await makePerson(db) } }
    const save = { articleId, version, content: { ...content, title: 'Mine' } }
    expect(await saveDraft(db, save, stranger)).toMatchObject({ refusal: { kind: 'article-of-others' } })
    await db.article.update({ where: { id: articleId }, data: { state: 'in_review' } })
    expect(await saveDraft(db, save, ada)).toMatchObject({ refusal: { kind: 'wrong-state' } })
  })

  test('notes what the article names when that changed', async () => {
    const { articleId, version, content } = await makeDraft(db)
    const editor = await makePerson(db)
    const mentioned = () =>
      db.mention.count({ where: { articleId, place: 'draft', kind: 'person', targetId: editor } })
    granted(await saveDraft(db, { articleId, version, content: { ...content, editorIds: [editor] } }, ada))
    expect(await mentioned()).toBe(1)
    granted(await saveDraft(db, { articleId, version: version + 1, content }, ada))
    expect(await mentioned()).toBe(0)
  })
})

describe('what a save overwrites', () => {
  test('is kept when it was another person’s or had stood for five minutes, once for each content', async () => {
    const { articleId, version, content } = await makeDraft(db, { title: 'Imported' })
    let at = version
    const save = async (title: string, by: By) => {
      at = granted(
        await saveDraft(db, { articleId, version: at, content: { ...content, title } }, by),
      ).version
    }
    await save('Ada 1', ada)
    await save('Ada 2', later(ada, 4))
    expect(await titles(articleId)).toEqual(['Imported'])
    await save('Ada 3', later(ada, 10))
    expect(await titles(articleId)).toEqual(['Imported', 'Ada 2'])
    await save('Ben', later(ben, 11))
    expect(await titles(articleId)).toEqual(['Imported', 'Ada 2', 'Ada 3'])
    await save('Ada 2', later(ada, 12))
    await save('Ben', later(ben, 13))
    expect(await titles(articleId)).toEqual(['Imported', 'Ada 2', 'Ada 3', 'Ben'])
    const kept = await snapshots(articleId)
    expect(kept.map(({ savedByName }) => savedByName)).toEqual(['Bedside', 'Ada', 'Ada', 'Ben'])
    expect(
      await db.auditEntry.count({ where: { action: 'article.save', subject: `article:${articleId}` } }),
    ).toBe(4)
  })

  test('is not kept when readers have it: the revision keeps it', async () => {
    const { articleId, version, content } = await makePublished(db)
    granted(await saveDraft(db, { articleId, version, content: { ...content, title: 'Next' } }, ben))
    expect((await snapshots(articleId)).filter(({ occasion }) => occasion === 'handover')).toEqual([])
    const { state } = await db.article.findUniqueOrThrow({ where: { id: articleId } })
    expect(state).toBe('published')
  })
})
