import { expect, test } from 'vitest'
import { listFigures, listFiguresNotInLedger } from '#prisma/seed/ledger-match.ts'
import { references } from '#prisma/seed/references/references.ts'

const cases: [string, keyof typeof references, string[]][] = [
  ['32 in 100 people were alive after 5 years, against 16 in 100.', 'reck2021', []],
  ['31.9 % were alive after 5 years.', 'reck2021', []],
  ['49 in 100 people were alive after 10 years.', 'wolchok2025', ['49']],
  ['17 in 1,000 a year, against 22 in 1,000.', 'sprint2015', []],
  ['17 in 100 a year.', 'sprint2015', ['17']],
  ['A range from −0.5 to 15.7 minutes.', 'trauer2015', []],
  ['129.7 for each 100,000 person-years among 657,461 children.', 'hviid2019', []],
  ['PD-L1 on at least 50 % of cells, in 305 people.', 'reck2021', []],
  ['A paper of 2021.', 'reck2021', []],
]

test.each(cases)('of “%s” (%s), the figures without a source are %j', (sentence, key, missing) => {
  expect(listFiguresNotInLedger(sentence, [references[key]])).toEqual(missing)
})

test('digits inside a name are not figures', () => {
  expect(listFigures('HbA1c, PD-L1 and KEYNOTE-189 in 12 of 100 people, in 2,500 homes')).toEqual([
    '12',
    '2,500',
  ])
})
