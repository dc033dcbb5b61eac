import { expect, test } from 'vitest'
import { testDatabase } from '#tests/database.ts'

const one = await testDatabase()
const other = await testDatabase()

test('gives each caller a migrated database of its own', async () => {
  await one.db.glossaryTerm.create({
    data: { slug: 'cohort', term: 'Cohort', definition: 'A group followed over time.' },
  })
  expect(await one.db.glossaryTerm.count()).toBe(1)
  expect(await other.db.glossaryTerm.count()).toBe(0)
})

test('each database is real Postgres with the rules of the migrations', async () => {
  await one.db.redirect.create({ data: { fromPath: '/a', toPath: '/b' } })
  await expect(one.db.redirect.update({ where: { fromPath: '/a' }, data: { toPath: '/a' } })).rejects.toThrow(
    /Redirect_goes_elsewhere/,
  )
})
