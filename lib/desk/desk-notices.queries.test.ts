import { expect, test } from 'vitest'
import type { ReferenceStatus } from '#generated/prisma/enums.ts'
import type { Standing } from '#lib/accounts/policy.ts'
import { listDeadLinks, listNotices } from '#lib/desk/desk-notices.queries.ts'
import { cite, doc, p } from '#lib/document/builders.ts'
import { referenceListInput } from '#lib/references/reference-list.input.ts'
import { listLibrary } from '#lib/references/reference-list.queries.ts'
import { testDatabase } from '#tests/database.ts'
import { makePublished, makeReference } from '#tests/factories.ts'

const { db } = await testDatabase()
const editor: Standing = { role: 'editor', personId: null }
const monday = new Date('2026-11-23T09:00:00Z')
const tuesday = new Date('2026-11-24T09:00:00Z')

async function makeCited(): Promise<string> {
  const id = await makeReference(db)
  await makePublished(db, { body: doc(p('Something is known', cite(id), '.')) })
  return id
}

async function isInQueue(id: string): Promise<boolean> {
  return (await listNotices(editor, 50)).items.some((line) => line.id === id)
}

test.each<[ReferenceStatus, Date | null, Date | null, boolean]>([
  ['corrected', monday, null, true],
  ['corrected', monday, tuesday, false],
  ['corrected', tuesday, monday, true],
  ['concern', monday, monday, false],
  ['retracted', monday, tuesday, true],
  ['superseded', null, null, true],
  ['no_notice_found', null, null, false],
  ['not_checked', null, null, false],
])(
  'a cited source that is %s, noticed %s and compared %s: in the queue %s',
  async (status, noticedAt, ledgerCheckedAt, expected) => {
    const id = await makeCited()
    await db.reference.update({ where: { id }, data: { status, noticedAt, ledgerCheckedAt } })
    expect(await isInQueue(id)).toBe(expected)
  },
)

test('what was retracted comes before what was corrected since', async () => {
  const [retracted, corrected] = [await makeCited(), await makeCited()]
  await db.reference.update({ where: { id: retracted }, data: { status: 'retracted', noticedAt: monday } })
  await db.reference.update({ where: { id: corrected }, data: { status: 'corrected', noticedAt: tuesday } })
  const ids = (await listNotices(editor, 50)).items.map(({ id }) => id)
  expect(ids.indexOf(retracted)).toBeLessThan(ids.indexOf(corrected))
})

test('what no published article cites waits for nobody', async () => {
  const id = await makeReference(db)
  await db.reference.update({ where: { id }, data: { status: 'retracted' } })
  expect(await isInQueue(id)).toBe(false)
})

test('a cited source that no longer answers is in its queue and in the library’s list', async () => {
  const [dead, failing] = [await makeCited(), await makeCited()]
  const link = { address: 'https://a.example/', nextAt: tuesday, failingSince: monday, outcome: 'No answer.' }
  await db.sourceLink.createMany({
    data: [
      { ...link, referenceId: dead, dead: true, failures: 2 },
      { ...link, referenceId: failing, dead: false, failures: 1 },
    ],
  })
  expect((await listDeadLinks(editor)).items).toMatchObject([
    { id: dead, outcome: 'No answer.', articleCount: 1 },
  ])
  const { lines } = await listLibrary(referenceListInput.parse({ attention: 'dead' }))
  expect(lines.map(({ id }) => id)).toEqual([dead])
  const all = await listLibrary(referenceListInput.parse({ attention: 'yes' }))
  expect(all.lines.map(({ id }) => id)).toContain(dead)
})
