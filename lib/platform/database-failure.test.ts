import { expect, test } from 'vitest'
import { describeDatabaseFailure, describeOldPostgres } from '#lib/platform/database-failure.ts'

const url = 'postgresql://editor:hidden@db.example:5432/bedside'

test.each([
  [
    { code: '28P01' },
    'The database at db.example:5432 refuses the password of "editor". Check DATABASE_URL.',
  ],
  [
    { code: '3D000' },
    'There is no database "bedside" at db.example:5432. Create it, or correct DATABASE_URL.',
  ],
  [{ code: '53100' }, 'The disk of the database at db.example:5432 is full.'],
  [{ code: 'ENOTFOUND' }, /db\.example:5432 does not answer \(ENOTFOUND\)/],
  [{}, /does not answer \(the words of the driver\)/],
])('says in one line what %j means, without the password', (facts, line) => {
  const told = describeDatabaseFailure(Object.assign(new Error('the words of the driver'), facts), url)
  expect(told).toMatch(line)
  expect(told).not.toContain('hidden')
})

test.each([
  [140_011, 'The database is Postgres 14; Bedside needs 15 or later.'],
  [90_624, 'The database is Postgres 9; Bedside needs 15 or later.'],
  [150_000, null],
  [180_004, null],
])('server version %i', (version, refusal) => {
  expect(describeOldPostgres(version)).toBe(refusal)
})
