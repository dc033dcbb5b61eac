import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePasted } from '#lib/references/parse-pasted.ts'
import { parsePlainReference } from '#lib/references/parse-plain-reference.ts'
import { granted } from '#tests/factories.ts'

const printed = readFileSync(new URL('fixtures/plain-references.txt', import.meta.url), 'utf8')
const read = granted(parsePasted(printed)).map((one) => (one.kind === 'read' ? one.draft : one))

describe('references as journals print them', () => {
  test.each(
    [
      {
        kind: null,
        title:
          'Five-year outcomes with pembrolizumab versus chemotherapy for metastatic non-small-cell lung cancer with PD-L1 tumor proportion score ≥50%',
        authors: ['Reck M', 'Rodríguez-Abreu D', 'Robinson AG'],
        moreAuthors: true,
        containerTitle: 'J Clin Oncol',
        year: 2021,
        volume: '39',
        issue: '21',
        pages: '2339-2349',
        doi: '10.1200/jco.21.00174',
        pmid: '33872070',
      },
      {
        kind: 'randomised_trial',
        authors: ['Garassino MC', 'Gadgeel S', 'Speranza G'],
        title:
          'Pembrolizumab plus pemetrexed and platinum in nonsquamous non-small-cell lung cancer: 5-year outcomes from the phase 3 KEYNOTE-189 study',
        containerTitle: 'J Clin Oncol',
        pages: '1992-1998',
        doi: '10.1200/jco.22.01989',
        url: null,
      },
      {
        authors: ['Temel JS', 'Greer JA', 'Muzikansky A'],
        title: 'Early palliative care for patients with metastatic non-small-cell lung cancer',
        containerTitle: 'N Engl J Med',
        year: 2010,
        volume: '363',
        issue: '8',
        pages: '733-742',
        doi: '10.1056/nejmoa1000678',
        pmid: '20818875',
      },
      {
        authors: ['Haslam A', 'Prasad V'],
        moreAuthors: false,
        containerTitle: 'JAMA Netw Open',
        volume: '2',
        issue: '5',
        pages: 'e192535',
        doi: '10.1001/jamanetworkopen.2019.2535',
      },
      {
        kind: 'systematic_review',
        containerTitle: 'BMJ',
        volume: '357',
        issue: null,
        pages: 'j1550',
        doi: null,
      },
      {
        kind: 'randomised_trial',
        authors: ['SPRINT Research Group', 'Wright JT Jr', 'Williamson JD', 'Whelton PK'],
        moreAuthors: true,
        title: 'A randomized trial of intensive versus standard blood-pressure control',
        doi: '10.1056/nejmoa1511939',
      },
      {
        authors: ['NCD Risk Factor Collaboration'],
        title:
          'Worldwide trends in hypertension prevalence and progress in treatment and control from 1990 to 2019',
        containerTitle: 'Lancet',
        volume: '398',
        issue: '10304',
        pages: '957-980',
      },
      {
        kind: 'systematic_review',
        authors: ['Di Pietrantonj C', 'Rivetti A', 'Marchione P', 'Debalini MG', 'Demicheli V'],
        title: 'Vaccines for measles, mumps, rubella, and varicella in children',
        volume: '11',
        pages: 'CD004407',
        doi: '10.1002/14651858.cd004407.pub5',
      },
      { year: 1998, containerTitle: 'Lancet', doi: '10.1016/s0140-6736(97)11096-0' },
      {
        authors: ['Goadsby PJ', 'Reuter U', 'Hallström Y'],
        title: 'A controlled trial of erenumab for episodic migraine',
        containerTitle: 'New England Journal of Medicine',
        year: 2017,
        volume: '377',
        issue: '22',
        pages: '2123-2132',
      },
      {
        authors: ['McDaniel BB', 'Naquin MR', 'Sirikul B', 'Kraemer RR'],
        title:
          'Five weeks of aquatic-calisthenic high intensity interval training improves cardiorespiratory fitness and body composition in sedentary young adults',
        containerTitle: 'J. Sports Sci. Med',
        volume: '19',
        pages: '187-194',
      },
      { authors: ['Lean MEJ', 'Leslie WS', 'Barnes AC'], moreAuthors: true, kind: 'randomised_trial' },
    ].map((expected, at) => ({ at, expected })),
  )('reads reference $at', ({ at, expected }) => {
    expect(read[at]).toMatchObject(expected)
  })

  test('finds every one of them', () => {
    expect(read).toHaveLength(12)
  })
})

test.each([
  [
    'Centers for Disease Control and Prevention. About measles. Accessed November 3, 2024. https://www.cdc.gov/measles/about/',
    {
      kind: 'web_page',
      title: 'About measles',
      publisher: 'Centers for Disease Control and Prevention',
      accessedOn: '2024-11-03',
    },
  ],
  [
    'Sackett DL, Haynes RB. Clinical epidemiology: a basic science for clinical medicine. 2nd ed. Boston: Little, Brown; 1991. ISBN 0-306-40615-2',
    {
      kind: 'book',
      authors: ['Sackett DL', 'Haynes RB'],
      publisher: 'Little, Brown',
      year: 1991,
      isbn: '9780306406157',
    },
  ],
  ['[3] Smith et al. 2019', { authors: ['Smith'], year: 2019 }],
])('reads %j as far as it goes', (text, expected) => {
  expect(parsePlainReference(text)).toMatchObject(expected)
})

test.each(['Take two tablets a day with food.', '[2]', '…', 'a'])('makes no source of %j', (text) => {
  expect(parsePlainReference(text)).toBeNull()
})
