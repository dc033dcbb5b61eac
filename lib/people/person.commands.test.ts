import { expect, test } from 'vitest'
import {
  declareInterests,
  removeCredential,
  saveCredential,
  savePerson,
} from '#lib/people/person.commands.ts'
import { personInputSchema } from '#lib/people/person.input.ts'
import { getDeskPerson, listDeskPeople, listNamedIn } from '#lib/people/person-desk.queries.ts'
import { isDeclarationDue, isExpired } from '#lib/people/person-standing.ts'
import { testDatabase } from '#tests/database.ts'
import { asRole, granted, keysAnnounced, makePublished, onMonday } from '#tests/factories.ts'

const { db } = await testDatabase()
const editor = asRole('editor')
const typed = { name: 'Sample Author', jobTitle: 'Health reporter', bio: 'A sample.', fictional: 'on' }
const input = personInputSchema.parse(typed)
const day = (text: string) => new Date(`${text}T00:00:00Z`)

test('a new name is on every card and page that shows it; the old address leads on', async () => {
  const { id } = granted(await savePerson(db, input, editor))
  const { articleId } = await makePublished(db, { authorIds: [id] })
  granted(await savePerson(db, { ...input, id, version: 1, name: 'Renamed', slug: 'renamed' }, editor))
  expect((await keysAnnounced(db)).at(-1)).toEqual([
    'articles',
    `card:${articleId}`,
    'path:/people',
    'path:/people/renamed',
    'path:/people/sample-author',
    `person:${id}`,
  ])
  expect((await listNamedIn(id)).map((use) => use.id)).toEqual([articleId])
  expect(await db.redirect.count({ where: { toPath: '/people/renamed' } })).toBe(1)
  granted(await savePerson(db, { ...input, id, version: 2, name: 'Renamed', slug: 'again' }, editor))
  expect((await keysAnnounced(db)).at(-1)).toContain('path:/people/sample-author')
})

test('credentials come, change and go; declarations only come', async () => {
  const { id: personId } = granted(await savePerson(db, { ...input, slug: 'second' }, editor))
  const credential = { personId, id: null, name: 'MD', recognisedBy: 'A council', verifiedOn: null }
  granted(await saveCredential(db, { ...credential, version: 1, expiresOn: day('2026-01-01') }, editor))
  const [held] = (await getDeskPerson(personId, onMonday.at))?.credentials ?? []
  expect(held).toMatchObject({ name: 'MD', isExpired: true })
  const id = held?.id ?? ''
  granted(await saveCredential(db, { ...credential, id, version: 2, expiresOn: day('2027-01-01') }, editor))
  const declaration = { personId, version: 3, hasInterest: false, statement: 'None declared.' }
  granted(await declareInterests(db, { ...declaration, declaredOn: day('2026-11-01') }, editor))
  const person = await getDeskPerson(personId, onMonday.at)
  expect(person).toMatchObject({ version: 4, declarationDue: false, credentials: [{ isExpired: false }] })
  expect(
    await declareInterests(db, { ...declaration, version: 4, declaredOn: day('2027-01-01') }, editor),
  ).toMatchObject({ refusal: { field: 'declaredOn' } })
  granted(await removeCredential(db, { personId, version: 4, id }, editor))
  const listed = (await listDeskPeople('sample AUTHOR', onMonday.at)).find((one) => one.id === personId)
  expect(listed?.hasExpiredLicence).toBe(false)
})

test('a stale save, a taken address and a stranger are refused', async () => {
  const { id } = granted(await savePerson(db, { ...input, slug: 'third' }, editor))
  granted(await savePerson(db, { ...input, slug: 'third', id, version: 1, bio: 'Theirs' }, editor))
  expect(await savePerson(db, { ...input, slug: 'third', id, version: 1 }, editor)).toMatchObject({
    refusal: { kind: 'stale-version', version: 2, present: { bio: 'Theirs', fictional: 'on' } },
  })
  expect(await savePerson(db, { ...input, slug: 'third' }, editor)).toMatchObject({
    refusal: { field: 'slug' },
  })
  expect(await savePerson(db, input, asRole('medical_reviewer'))).toMatchObject({ ok: false })
})

test.each([
  [null, true],
  ['2025-11-22', true],
  ['2025-11-24', false],
])('a declaration of %s is due anew: %s', (declared, due) => {
  expect(isDeclarationDue(declared === null ? null : day(declared), onMonday.at)).toBe(due)
  expect(isExpired(declared === null ? null : day(declared), onMonday.at)).toBe(declared !== null)
})
