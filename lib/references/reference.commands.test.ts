import { expect, test } from 'vitest'
import type { Role } from '#generated/prisma/enums.ts'
import { cite, doc, p } from '#lib/document/builders.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { addFinding, editFinding, moveFinding, removeFinding } from '#lib/references/finding.commands.ts'
import type { FindingFacts } from '#lib/references/finding-words.ts'
import { addReference, editReference } from '#lib/references/reference.commands.ts'
import { getReference } from '#lib/references/reference.queries.ts'
import { emptyDraft, type ReferenceFacts } from '#lib/references/reference.ts'
import { referenceListInput } from '#lib/references/reference-list.input.ts'
import { listLibrary, searchLibrary } from '#lib/references/reference-list.queries.ts'
import { noteStatus } from '#lib/references/reference-status.commands.ts'
import { listUsesOf } from '#lib/references/where-used.queries.ts'
import { testDatabase } from '#tests/database.ts'
import { granted, makeContent, makeDraft, makePublished, onMonday } from '#tests/factories.ts'

const { db } = await testDatabase()

const as = (role: Role) => ({ user: { id: null, name: 'A test', role, personId: null }, at: onMonday.at })
const plainly = { incomplete: false, anyway: false }

let count = 0
const facts = (telling: Partial<ReferenceFacts> = {}): ReferenceFacts => {
  count += 1
  return {
    ...emptyDraft,
    kind: 'randomised_trial',
    title: `Trial number ${count}`,
    authors: ['Reck M', 'Rodríguez-Abreu D'],
    containerTitle: 'J Clin Oncol',
    year: 2021,
    volume: String(count),
    ...telling,
  }
}
const added = async (telling: Partial<ReferenceFacts> = {}) =>
  granted(await addReference(db, facts(telling), plainly, as('editor')))

const finding: FindingFacts = {
  outcome: 'alive at 5 years',
  figure: 31.9,
  unit: 'percent',
  intervalLow: null,
  intervalHigh: null,
  population: 'adults with PD-L1 of 50 % or more',
  comparator: 'chemotherapy',
  comparatorFigure: 16.3,
  measure: 'absolute',
  note: null,
}

test('gives each source a key of its own', async () => {
  const [one, two] = [await added(), await added()]
  expect(one.key).toBe('reck2021')
  expect(two.key).toBe('reck2021b')
})

test.each([
  ['the same DOI in other letters', { doi: '10.1000/aa' }, { doi: '10.1000/aa' }, 'doi'],
  ['the same PubMed number', { pmid: '777' }, { pmid: '777' }, 'pmid'],
  [
    'the same title and year, spelled otherwise',
    { title: 'Hearts: a “new” study' },
    { title: 'Hearts – A new study.' },
    'title',
  ],
])('refuses %s and offers what is there', async (_, first, second, by) => {
  const there = await added(first)
  const again = await addReference(db, facts(second), plainly, as('author'))
  expect(again).toMatchObject({
    ok: false,
    refusal: { kind: 'already-there', existing: { id: there.id, by } },
  })
  const anyway = await addReference(db, facts(second), { incomplete: false, anyway: true }, as('author'))
  expect(anyway.ok).toBe(by === 'title')
})

test('two editors who add the same source at once get one', async () => {
  const same = facts({ doi: '10.1000/race' })
  const outcomes = await Promise.all([1, 2, 3].map(() => addReference(db, same, plainly, as('editor'))))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})

test('says what is missing for the kind, and keeps it when told to', async () => {
  const bare = facts({ kind: 'web_page', authors: [], containerTitle: null, volume: null })
  const refused = await addReference(db, bare, plainly, as('editor'))
  expect(refused).toMatchObject({
    refusal: {
      kind: 'incomplete',
      missing: [{ field: 'publisher' }, { field: 'url' }, { field: 'accessedOn' }],
    },
  })
  const { id } = granted(await addReference(db, bare, { incomplete: true, anyway: false }, as('editor')))
  const listed = async (kind: 'web_page' | 'book') =>
    (await listLibrary(referenceListInput.parse({ attention: 'yes', kind }))).lines.map((line) => line.id)
  expect(await listed('web_page')).toContain(id)
  const untitled = await addReference(
    db,
    { ...bare, title: '' },
    { incomplete: true, anyway: false },
    as('editor'),
  )
  expect(untitled).toMatchObject({ refusal: { kind: 'incomplete', missing: [{ field: 'title' }] } })
})

test('refuses a stale save with the present state, and writes down what changed', async () => {
  const { id } = await added()
  const edit = { referenceId: id, version: 1, facts: facts({ title: 'Put right' }), landmark: true }
  expect(granted(await editReference(db, edit, plainly, as('editor')))).toEqual({ version: 2 })
  const stale = await editReference(db, edit, plainly, as('editor'))
  expect(stale).toMatchObject({
    refusal: { kind: 'stale-reference', present: { title: 'Put right', version: 2 } },
  })
  const entry = await db.auditEntry.findFirst({
    where: { subject: `reference:${id}` },
    orderBy: { id: 'desc' },
  })
  expect(entry).toMatchObject({
    action: 'reference.edit',
    detail: { isNow: { title: 'Put right', landmark: true }, was: { landmark: false } },
  })
})

test('tells readers only of what they can see, and only when a live article cites it', async () => {
  const { id } = await added()
  const events = () =>
    db.publicationEvent.findMany({ where: { keys: { has: publicationKeys.reference(id) } } })
  const edit = (version: number, landmark: boolean, telling: Partial<ReferenceFacts>) =>
    editReference(
      db,
      { referenceId: id, version, landmark, facts: { ...facts(), title: 'T', volume: '1', ...telling } },
      plainly,
      as('editor'),
    )
  granted(await edit(1, false, { pages: '1' }))
  expect(await events()).toEqual([])
  await makePublished(db, { body: doc(p('Known.', cite(id))) })
  granted(await edit(2, true, { pages: '1' }))
  granted(await addFinding(db, { referenceId: id, version: 3, finding }, as('editor')))
  expect(await events()).toEqual([])
  granted(await edit(4, true, { pages: '2' }))
  expect(await events()).toMatchObject([{ kind: 'refresh' }])
  const status = {
    status: 'retracted',
    checkedOn: '2026-11-20',
    note: 'Withdrawn by the journal.',
    supersededBy: null,
  } as const
  granted(await noteStatus(db, { referenceId: id, version: 5, ...status }, as('medical_reviewer')))
  expect(await events()).toHaveLength(2)
  expect(await getReference(db, id)).toMatchObject({
    status: 'retracted',
    statusCheckedOn: new Date('2026-11-20'),
    statusNote: 'Withdrawn by the journal.',
  })
})

test('a newer source is named by its key or DOI, and never leads back', async () => {
  const [old, young] = [await added(), await added({ doi: '10.1000/young' })]
  const superseded = (referenceId: string, supersededBy: string) =>
    noteStatus(
      db,
      { referenceId, version: 1, status: 'superseded', checkedOn: null, note: null, supersededBy },
      as('editor'),
    )
  expect(await superseded(old.id, 'nobody1999')).toMatchObject({ refusal: { kind: 'no-such-successor' } })
  expect(await superseded(old.id, old.key)).toMatchObject({ refusal: { kind: 'succeeds-itself' } })
  granted(await superseded(old.id, 'https://doi.org/10.1000/YOUNG'))
  expect(await superseded(young.id, old.key)).toMatchObject({ refusal: { kind: 'succeeds-itself' } })
  expect(await getReference(db, young.id)).toMatchObject({ supersedes: [{ key: old.key }] })
})

test('the ledger keeps its order through adding, moving and removing', async () => {
  const { id } = await added()
  const ledger = async () => (await getReference(db, id))?.findings ?? []
  for (const [index, outcome] of ['one', 'two', 'three'].entries())
    granted(
      await addFinding(
        db,
        { referenceId: id, version: index + 1, finding: { ...finding, outcome } },
        as('author'),
      ),
    )
  const [first, second] = await ledger()
  granted(
    await moveFinding(
      db,
      { referenceId: id, version: 4, findingId: `${second?.id}`, direction: 'up' },
      as('author'),
    ),
  )
  expect((await ledger()).map(({ outcome, position }) => `${position} ${outcome}`)).toEqual([
    '1 two',
    '2 one',
    '3 three',
  ])
  granted(
    await editFinding(
      db,
      { referenceId: id, version: 5, findingId: `${first?.id}`, finding: { ...finding, figure: -0.51 } },
      as('author'),
    ),
  )
  granted(await removeFinding(db, { referenceId: id, version: 6, findingId: `${second?.id}` }, as('author')))
  expect(await ledger()).toMatchObject([
    { position: 1, figure: -0.51 },
    { position: 2, outcome: 'three' },
  ])
  const gone = await removeFinding(
    db,
    { referenceId: id, version: 7, findingId: `${second?.id}` },
    as('author'),
  )
  expect(gone).toMatchObject({ refusal: { kind: 'finding-not-found' } })
  expect(await addFinding(db, { referenceId: id, version: 3, finding }, as('author'))).toMatchObject({
    refusal: { kind: 'stale-reference' },
  })
})

test('tells where a source is used, to the sentence, and hides drafts of others from an author', async () => {
  const { id } = await added()
  const body = doc(p('Before. It is known.', cite(id)))
  const { articleId } = await makePublished(db, { title: 'Live one', body })
  const draft = await makeDraft(db, { title: 'Draft one', body: doc(p('Drafted', cite(id), '.')) })
  await db.mention.createMany({
    data: [
      { articleId, place: 'live', kind: 'reference', targetId: id },
      { articleId, place: 'draft', kind: 'reference', targetId: id },
      { articleId: draft.articleId, place: 'draft', kind: 'reference', targetId: id },
    ],
    skipDuplicates: true,
  })
  const seen = await listUsesOf({ role: 'editor', personId: null }, id)
  expect(seen.hiddenDrafts).toBe(0)
  expect(seen.uses).toMatchObject([
    { title: 'Live one', place: 'live', ordinal: 1, places: [{ section: '', sentence: 'It is known.' }] },
    { title: 'Draft one', place: 'draft', places: [{ sentence: 'Drafted.' }] },
  ])
  const hidden = await listUsesOf({ role: 'author', personId: null }, id)
  expect([hidden.uses.length, hidden.hiddenDrafts]).toEqual([1, 1])
})

test('finds sources by words, author, key and numbers in any spelling', async () => {
  const { id, key } = await added({
    title: 'Sleep and 100% of zebras_',
    authors: ['Ångström Z'],
    pmid: '31415926',
    doi: '10.1000/zebra',
    year: 1987,
  })
  for (const q of [
    'zebras sleep',
    'ångström',
    'angstrom',
    '100% of',
    'zebras_',
    '31415926',
    'PMID:31415926',
    'https://doi.org/10.1000/ZEBRA',
    key,
    '1987',
  ]) {
    expect([q, (await searchLibrary(q)).map((one) => one.id)]).toEqual([q, [id]])
  }
  expect(await searchLibrary('zebras giraffes')).toEqual([])
  expect(await searchLibrary('%')).toMatchObject([{ id }])
  expect((await searchLibrary('')).length).toBeLessThanOrEqual(12)
})

test('lists what is used and what is not, with its number', async () => {
  const { id } = await added({ title: 'Used by one' })
  await makePublished(db, { ...(await makeContent(db)), body: doc(p('Known.', cite(id))) })
  const list = async (wish: Record<string, unknown>) =>
    (await listLibrary(referenceListInput.parse(wish))).lines
  expect(await list({ q: 'Used by one', use: 'used' })).toMatchObject([{ id, useCount: 1 }])
  expect(await list({ q: 'Used by one', use: 'unused' })).toEqual([])
  for (const sort of ['added', 'year', 'title', 'used'])
    expect((await list({ sort })).length).toBeGreaterThan(5)
  expect(await list({ from: 90_000 })).toEqual([])
})

test('a role that may not change the library is refused before anything is looked at', async () => {
  const nobody = { ...as('author'), user: { ...as('author').user, role: 'stranger' as Role } }
  expect(await addReference(db, facts(), plainly, nobody)).toMatchObject({
    refusal: { kind: 'role-may-not' },
  })
  expect(await addFinding(db, { referenceId: 'x', version: 1, finding }, nobody)).toMatchObject({
    refusal: { kind: 'role-may-not' },
  })
})
