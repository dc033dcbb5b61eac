import { expect, test } from 'vitest'
import { findInDesk } from '#lib/desk/desk-search.queries.ts'
import { testDatabase } from '#tests/database.ts'
import { makeDraft, makePerson } from '#tests/factories.ts'

const { db } = await testDatabase()
const today = new Date('2026-11-24T09:00:00Z')

test('finds articles, sources, people and rooms by their words', async () => {
  const { articleId } = await makeDraft(db, { title: 'Measles: who needs a second dose' })
  const personId = await makePerson(db, { name: 'Zoë Measles' })
  const data = {
    key: 'm1',
    kind: 'cohort_study' as const,
    title: 'Measles in adults',
    authors: ['Sample A'],
    year: 2021,
  }
  const reference = await db.reference.create({ data, select: { id: true } })
  const admin = { role: 'admin', personId: null } as const
  expect(await findInDesk(admin, 'measles', today)).toEqual({
    groups: [
      {
        title: 'Articles',
        hits: [
          { href: `/admin/articles/${articleId}`, name: 'Measles: who needs a second dose', note: 'Draft' },
        ],
      },
      {
        title: 'Sources',
        hits: [{ href: `/admin/sources/${reference.id}`, name: 'Measles in adults', note: '2021' }],
      },
      {
        title: 'People',
        hits: [{ href: `/admin/people/${personId}`, name: 'Zoë Measles', note: 'Health reporter' }],
      },
    ],
  })
  expect(await findInDesk(admin, 'outb', today)).toEqual({
    groups: [{ title: 'Rooms', hits: [{ href: '/admin/outbox', name: 'Outbox', note: '' }] }],
  })
})

test('an author finds neither the articles nor the rooms of others', async () => {
  await makeDraft(db, { title: 'Chickenpox' })
  const author = { role: 'author', personId: await makePerson(db) } as const
  expect(await findInDesk(author, 'chickenpox', today)).toEqual({ groups: [] })
  expect(await findInDesk(author, 'users', today)).toEqual({ groups: [] })
})
