import { expect, test } from 'vitest'
import { sortHelpLines } from '#lib/help-lines/sort-help-lines.ts'

const line = (name: string, ...regions: string[]) => ({
  id: name,
  name,
  phone: '999',
  regions,
  hours: '',
  note: '',
  concerns: ['emergency'],
  url: 'https://example.org/',
  verifiedOn: new Date(0),
})

test('shows the lines of the region first, each group in its own order', () => {
  const lines = [line('a', 'US'), line('b', 'GB', 'IE'), line('c', 'US'), line('d', 'GB')]
  expect(sortHelpLines(lines, 'GB').map(({ name }) => name)).toEqual(['b', 'd', 'a', 'c'])
})
