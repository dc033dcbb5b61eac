import { expect, test } from 'vitest'
import { listRooms } from '#lib/desk/desk-rooms.ts'

const namesFor = (role: 'author' | 'editor' | 'medical_reviewer' | 'admin') =>
  listRooms({ role, personId: null })
    .flat()
    .map(({ name }) => name)

test('an author is shown only the rooms an author may enter', () => {
  expect(namesFor('author')).toEqual(['Today', 'Articles', 'Calendar', 'Sources', 'Media'])
})

test('an admin is shown every room', () => {
  expect(namesFor('admin')).toHaveLength(18)
  expect(namesFor('editor')).not.toContain('Audit')
})
