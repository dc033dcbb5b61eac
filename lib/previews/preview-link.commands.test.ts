import { expect, test } from 'vitest'
import { addDays } from '#lib/dates.ts'
import { completeEnv } from '#lib/platform/env.ts'
import { hashPreviewToken } from '#lib/platform/preview-token.ts'
import {
  makePreviewLink,
  maxOpenLinks,
  notePreviewOpened,
  revokePreviewLink,
} from '#lib/previews/preview-link.commands.ts'
import { getExpiry, getSharedPreview, listPreviewLinks } from '#lib/previews/preview-link.queries.ts'
import { testDatabase } from '#tests/database.ts'
import { granted, makeDraft, makeUser, onMonday } from '#tests/factories.ts'

const { db, url } = await testDatabase()
completeEnv({ DATABASE_URL: url, NEXTAUTH_SECRET: 'a secret for the tests of preview links' })
const { id: userId } = await makeUser(db)
const editor = onMonday.standing

async function share(days: 1 | 7 = 7) {
  const draft = await makeDraft(db, { title: 'Not out yet' })
  const link = granted(
    await makePreviewLink(db, { articleId: draft.articleId, userId, days, note: 'A lawyer' }, onMonday),
  )
  return { ...draft, ...link }
}

test('shows the draft to whoever has the link, and keeps only a hash of it', async () => {
  const { token, articleId } = await share()
  const shared = await getSharedPreview(token, onMonday.at)
  expect(shared?.page.title).toBe('Not out yet')
  const rows = await db.previewLink.findMany({ where: { articleId }, select: { tokenHash: true } })
  expect(rows).toEqual([{ tokenHash: hashPreviewToken(token) }])
})

test('opens nothing with a token that is altered, invented, expired or revoked', async () => {
  const { token, articleId } = await share(1)
  const altered = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`
  expect(await getSharedPreview(altered, onMonday.at)).toBeNull()
  expect(await getSharedPreview('0'.repeat(64), onMonday.at)).toBeNull()
  expect(await getSharedPreview("' OR 1=1 --", onMonday.at)).toBeNull()
  expect(await getSharedPreview(token, addDays(onMonday.at, 1))).toBeNull()
  expect(await getExpiry(token, addDays(onMonday.at, 1))).toEqual(addDays(onMonday.at, 1))
  expect(await getExpiry(token, onMonday.at)).toBeNull()
  expect(await getExpiry(altered, addDays(onMonday.at, 1))).toBeNull()
  const [link] = (await listPreviewLinks(editor, articleId, onMonday.at))?.links ?? []
  granted(await revokePreviewLink(db, { articleId, linkId: link?.id ?? '' }, onMonday))
  expect(await getSharedPreview(token, onMonday.at)).toBeNull()
  expect(await getExpiry(token, addDays(onMonday.at, 1))).toBeNull()
})

test('lists for whom a link is, when it was opened and why it ended', async () => {
  const { token, articleId } = await share()
  await notePreviewOpened(db, token, onMonday.at)
  const before = await listPreviewLinks(editor, articleId, onMonday.at)
  expect(before?.links).toMatchObject([{ note: 'A lawyer', lastOpenedAt: onMonday.at, ended: null }])
  const later = await listPreviewLinks(editor, articleId, addDays(onMonday.at, 8))
  expect(later?.links).toMatchObject([{ ended: { kind: 'expired' } }])
})

test('lets nobody share who may not, and never another article’s link be revoked', async () => {
  const { articleId } = await share()
  const reviewer = { ...onMonday, standing: { role: 'medical_reviewer', personId: null } as const }
  const wanted = { articleId, userId, days: 7, note: 'A friend' } as const
  expect(await makePreviewLink(db, wanted, reviewer)).toMatchObject({ refusal: { kind: 'role-may-not' } })
  const other = await share()
  const [link] = (await listPreviewLinks(editor, other.articleId, onMonday.at))?.links ?? []
  expect(await revokePreviewLink(db, { articleId, linkId: link?.id ?? '' }, onMonday)).toMatchObject({
    refusal: { kind: 'link-not-found' },
  })
})

test('makes no more links than somebody can keep in mind', async () => {
  const { articleId } = await share()
  const wanted = { articleId, userId, days: 1, note: 'Somebody' } as const
  for (let made = 1; made < maxOpenLinks; made += 1) granted(await makePreviewLink(db, wanted, onMonday))
  expect(await makePreviewLink(db, wanted, onMonday)).toMatchObject({ refusal: { kind: 'too-many-links' } })
})
