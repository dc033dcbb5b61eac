import { expect, test } from 'vitest'
import { renameArticle } from '#lib/articles/rename.commands.ts'
import { testDatabase } from '#tests/database.ts'
import { granted, makeDraft, makePublished, onMonday } from '#tests/factories.ts'

const { db } = await testDatabase()

const redirects = async () => {
  const rows = await db.redirect.findMany({
    select: { fromPath: true, toPath: true },
    orderBy: { fromPath: 'asc' },
  })
  return rows.map(({ fromPath, toPath }) => `${fromPath} → ${toPath}`)
}

test('every old address leads to the newest in one step, and going back leaves no loop', async () => {
  const { articleId, version } = await makePublished(db, {}, { slug: 'one' })
  const rename = async (from: number, slug: string) =>
    granted(await renameArticle(db, { articleId, version: from, slug }, onMonday)).version
  const second = await rename(version, 'two')
  const third = await rename(second, 'three')
  expect(await redirects()).toEqual(['/articles/one → /articles/three', '/articles/two → /articles/three'])
  await rename(third, 'one')
  expect(await redirects()).toEqual(['/articles/three → /articles/one', '/articles/two → /articles/one'])
})

test('an address that another article has is refused', async () => {
  await makeDraft(db, {}, 'taken')
  const { articleId, version } = await makeDraft(db)
  const result = await renameArticle(db, { articleId, version, slug: 'taken' }, onMonday)
  expect(result).toEqual({ ok: false, refusal: { kind: 'slug-taken' } })
})

test('a draft nobody saw leaves no redirect', async () => {
  const before = await redirects()
  const { articleId, version } = await makeDraft(db)
  granted(await renameArticle(db, { articleId, version, slug: 'unseen' }, onMonday))
  expect(await redirects()).toEqual(before)
})
