import { expect, test } from 'vitest'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import { restoreArticle, withdrawArticle } from '#lib/articles/withdraw.commands.ts'
import { supersedeCorrection } from '#lib/corrections/correction.commands.ts'
import { testDatabase } from '#tests/database.ts'
import { granted, makePublished, onMonday, withoutReview } from '#tests/factories.ts'

const { db } = await testDatabase()
const words = { severity: 'correction', was: 'Six.', isNow: 'Ten.', reason: 'A slip.' } as const

test('a correction is superseded once, and the old one is kept', async () => {
  const { articleId, version, content } = await makePublished(db)
  const save = { articleId, version, content: { ...content, title: 'Ten' } }
  const saved = granted(await saveDraft(db, save, onMonday))
  const change = { kind: 'correction', note: 'Ten.', correction: words } as const
  granted(await publishArticle(db, { articleId, ...saved, change, withoutReview }, onMonday))
  const first = await db.correction.findFirstOrThrow({ where: { articleId } })
  const again = { correctionId: first.id, words: { ...words, was: 'Six years.' } }
  const results = await Promise.all([1, 2].map(() => supersedeCorrection(db, again, onMonday)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.correction.count({ where: { articleId } })).toBe(2)
})

test('a withdrawn article is restored as a draft, and its numbers go on', async () => {
  const { articleId, version, slug } = await makePublished(db)
  const { slug: other } = await makePublished(db)
  const redirectTo = `/articles/${other}`
  const withdrawal = { articleId, version, reason: 'Replaced.', redirectTo }
  expect(
    await withdrawArticle(db, { ...withdrawal, redirectTo: `/articles/${slug}` }, onMonday),
  ).toMatchObject({ refusal: { kind: 'redirect-leads-nowhere' } })
  const withdrawn = granted(await withdrawArticle(db, withdrawal, onMonday))
  const fromPath = `/articles/${slug}`
  expect(await db.redirect.findUnique({ where: { fromPath } })).toMatchObject({ toPath: redirectTo })
  const restored = granted(await restoreArticle(db, { articleId, version: withdrawn.version }, onMonday))
  const change = { kind: 'meaning', note: 'Back.' } as const
  const request = { articleId, version: restored.version, change, withoutReview }
  expect(granted(await publishArticle(db, request, onMonday)).revisionNumber).toBe(2)
  expect(await db.redirect.findUnique({ where: { fromPath } })).toBeNull()
})
