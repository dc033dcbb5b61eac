import { expect, test } from 'vitest'
import { addRedirect, removeRedirect } from '#lib/redirects/desk-redirect.commands.ts'
import { redirectInputSchema } from '#lib/redirects/redirect.input.ts'
import { getRedirect, listRedirects } from '#lib/redirects/redirect.queries.ts'
import { testDatabase } from '#tests/database.ts'
import { asRole, granted, keysAnnounced, makeDraft, makePublished, makeTopic } from '#tests/factories.ts'

const { db } = await testDatabase()
const editor = asRole('editor')
await makePublished(db, {}, { slug: 'sleep' })
await makeDraft(db, {}, 'unseen')
await makeTopic(db, { slug: 'heart' })

const add = (from: string, to: string) => addRedirect(db, redirectInputSchema.parse({ from, to }), editor)

test('addresses are brought to their one spelling', () => {
  expect(
    redirectInputSchema.parse({ from: 'https://old.example/Blog/Sleep/?x=1', to: '/Articles/sleep' }),
  ).toEqual({
    from: '/blog/sleep',
    to: '/articles/sleep',
  })
  expect(redirectInputSchema.safeParse({ from: 'sleep', to: '/../x' }).error?.issues).toHaveLength(2)
})

test('chains collapse, and the addresses that led on are announced too', async () => {
  granted(await add('/b', '/topics/heart'))
  granted(await add('/a', '/b'))
  expect(await getRedirect('/a')).toBe('/topics/heart')
  await db.redirect.create({ data: { fromPath: '/c', toPath: '/old-place' } })
  granted(await add('/old-place', '/articles/sleep'))
  expect(await getRedirect('/c')).toBe('/articles/sleep')
  expect((await keysAnnounced(db)).at(-1)).toEqual(['path:/c', 'path:/old-place'])
})

test.each([
  ['a loop of one', '/x', '/x', 'to'],
  ['a loop through another', '/articles/gone', '/loop', 'to'],
  ['a page that is there', '/articles/sleep', '/topics/heart', 'from'],
  ['the front page', '/', '/topics/heart', 'from'],
  ['the desk', '/admin/articles', '/topics/heart', 'from'],
  ['a list', '/glossary', '/topics/heart', 'from'],
  ['nowhere', '/y', '/articles/unseen', 'to'],
  ['another nowhere', '/y', '/z', 'to'],
])('refuses %s', async (_, from, to, field) => {
  await db.redirect.upsert({
    where: { fromPath: '/loop' },
    create: { fromPath: '/loop', toPath: '/articles/gone' },
    update: {},
  })
  expect(await add(from, to)).toMatchObject({ refusal: { kind: 'field', field } })
})

test('a redirect is found by either address, and removed by those who may', async () => {
  granted(await add('/to-find', '/topics/heart'))
  expect((await listRedirects('TO-F', '')).redirects.map(({ from }) => from)).toEqual(['/to-find'])
  expect(await removeRedirect(db, { from: '/to-find' }, asRole('author'))).toMatchObject({ ok: false })
  granted(await removeRedirect(db, { from: '/to-find' }, editor))
  expect(await getRedirect('/to-find')).toBeNull()
  expect(await removeRedirect(db, { from: '/to-find' }, editor)).toMatchObject({
    refusal: { kind: 'not-found' },
  })
})
