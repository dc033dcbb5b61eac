import { expect, test } from 'vitest'
import { removeTerm, saveTerm } from '#lib/glossary/glossary.commands.ts'
import { getDeskTerm, listDeskTerms } from '#lib/glossary/glossary.queries.ts'
import { testDatabase } from '#tests/database.ts'
import { asRole, granted, keysAnnounced, makeDraft } from '#tests/factories.ts'

const { db } = await testDatabase()
const editor = asRole('editor')

const relapse = {
  id: null,
  version: 0,
  term: 'Relapse',
  definition: 'An illness that comes back.',
  slug: 'relapse',
}

test('a term is added, changed, and both are announced and written down', async () => {
  const { id } = granted(await saveTerm(db, relapse, editor))
  granted(await saveTerm(db, { ...relapse, id, version: 1, definition: 'It comes back.' }, editor))
  expect(await getDeskTerm(id)).toEqual({ ...relapse, id, version: 2, definition: 'It comes back.' })
  const keys = ['path:/glossary', `term:${id}`]
  expect(await keysAnnounced(db)).toEqual([keys, keys])
  const audit = await db.auditEntry.findMany({ where: { subject: `term:${id}` }, orderBy: { id: 'asc' } })
  expect(audit.map(({ action }) => action)).toEqual(['glossary.add', 'glossary.edit'])
  expect(audit[1]?.detail).toEqual({
    definition: { was: 'An illness that comes back.', is: 'It comes back.' },
  })
})

test('a stale save is refused with what is there now, and changes nothing', async () => {
  const { id } = granted(await saveTerm(db, { ...relapse, slug: 'stale' }, editor))
  granted(await saveTerm(db, { ...relapse, slug: 'stale', id, version: 1, term: 'Theirs' }, editor))
  const late = await saveTerm(db, { ...relapse, slug: 'stale', id, version: 1, term: 'Mine' }, editor)
  expect(late).toMatchObject({
    ok: false,
    refusal: { kind: 'stale-version', version: 2, present: { term: 'Theirs' } },
  })
  expect((await getDeskTerm(id))?.term).toBe('Theirs')
})

test.each([
  ['an author', relapse, 'author', { kind: 'role-may-not' }],
  ['an address that is taken', { ...relapse, slug: 'relapse' }, 'editor', { kind: 'field', field: 'slug' }],
  [
    'a term that is gone',
    { ...relapse, id: '6f1f7a52-0d1d-4a52-8f4e-0f7c6c2a5b11', slug: 'gone' },
    'editor',
    { kind: 'not-found' },
  ],
] as const)('refuses %s', async (_, input, role, refusal) => {
  expect(await saveTerm(db, input, asRole(role))).toMatchObject({ ok: false, refusal })
})

test('a term that an article names stays; another one goes', async () => {
  const { id } = granted(await saveTerm(db, { ...relapse, slug: 'named' }, editor))
  const { articleId } = await makeDraft(db)
  await db.mention.create({ data: { articleId, place: 'draft', kind: 'term', targetId: id } })
  expect((await listDeskTerms('RELAPSE')).find((term) => term.id === id)?.articleCount).toBe(1)
  expect(await removeTerm(db, { id, version: 1 }, editor)).toMatchObject({
    ok: false,
    refusal: { kind: 'field' },
  })
  await db.mention.deleteMany()
  granted(await removeTerm(db, { id, version: 1 }, editor))
  expect(await getDeskTerm(id)).toBeNull()
})
