import { describe, expect, test } from 'vitest'
import { parsePasted } from '#lib/references/parse-pasted.ts'
import { describePasteRefusal } from '#lib/references/pasted-reference.ts'
import { eighthsOf, expectProportional } from '#tests/cpu-time.ts'
import { granted } from '#tests/factories.ts'

const bibtex = String.raw`@string{jco = "J Clin Oncol"}
@comment{nothing of interest}
@article{reck2021,
  author = {Reck, Martin and Rodr{\'\i}guez-Abreu, Delvys and Robinson, Andrew G. and others},
  title = {Five-Year Outcomes With {Pembrolizumab}: {PD-L1} $\geq$ 50\%},
  journal = jco, year = 2021, volume = 39, number = 21, pages = {2339--2349},
  doi = {10.1200/JCO.21.00174}, pmid = {33872070}
}
@book{sackett1991, author = "Sackett, David L.", title = "Clinical epidemiology", publisher = {Little, Brown},
  year = {1991}, isbn = {0-306-40615-2}}
@article{broken, title = {Never closed, year = 2019`

const ris = [
  'TY  - JOUR',
  'AU  - Hviid, Anders',
  'AU  - Hansen, Jørgen Vinsløv',
  'AU  - Frisch, Morten',
  'AU  - Melbye, Mads',
  'TI  - Measles, Mumps, Rubella Vaccination and Autism: A Nationwide Cohort Study',
  'T2  - Annals of Internal Medicine',
  'PY  - 2019',
  'VL  - 170',
  'IS  - 8',
  'SP  - 513',
  'EP  - 520',
  'DO  - 10.7326/M18-2101',
  'AN  - 30831578',
  'DB  - PubMed',
  'ER  - ',
  '',
  'TY  - JOUR',
  'TI  - Second',
  'ER  - ',
].join('\r\n')

const csl = JSON.stringify([
  {
    type: 'article-journal',
    title: 'Cognitive behavioral therapy for chronic insomnia: a systematic review and <i>meta-analysis</i>',
    author: [
      { family: 'Trauer', given: 'James M.' },
      { family: 'Qian', given: 'Mary Y' },
    ],
    'container-title': 'Annals of Internal Medicine',
    issued: { 'date-parts': [[2015, 8, 4]] },
    volume: 163,
    issue: '3',
    page: '191-204',
    DOI: '10.7326/M14-2841',
    PMID: 26054060,
  },
])

const drafts = (text: string) =>
  granted(parsePasted(text)).map((one) => (one.kind === 'read' ? one.draft : one.problem))

test('reads BibTeX entry by entry, and says which one is broken', () => {
  const [article, book, broken] = drafts(bibtex)
  expect(article).toMatchObject({
    title: 'Five-Year Outcomes With Pembrolizumab: PD-L1 ≥50%',
    authors: ['Reck M', 'Rodríguez-Abreu D', 'Robinson AG'],
    moreAuthors: true,
    containerTitle: 'J Clin Oncol',
    year: 2021,
    volume: '39',
    issue: '21',
    pages: '2339-2349',
    doi: '10.1200/jco.21.00174',
    pmid: '33872070',
  })
  expect(book).toMatchObject({ kind: 'book', authors: ['Sackett DL'], isbn: '9780306406157', year: 1991 })
  expect(broken).toContain('a brace or quote that is not closed')
})

test('reads RIS record by record', () => {
  expect(drafts(ris)).toMatchObject([
    {
      kind: 'cohort_study',
      authors: ['Hviid A', 'Hansen JV', 'Frisch M', 'Melbye M'],
      containerTitle: 'Annals of Internal Medicine',
      year: 2019,
      volume: '170',
      pages: '513-520',
      doi: '10.7326/m18-2101',
      pmid: '30831578',
    },
    { title: 'Second', authors: [], year: null },
  ])
})

test('reads CSL-JSON, one item or a list', () => {
  const expected = {
    kind: 'systematic_review',
    title: 'Cognitive behavioral therapy for chronic insomnia: a systematic review and meta-analysis',
    authors: ['Trauer JM', 'Qian MY'],
    year: 2015,
    volume: '163',
    doi: '10.7326/m14-2841',
    pmid: '26054060',
  }
  expect(drafts(csl)).toMatchObject([expected])
  expect(drafts(csl.slice(1, -1))).toMatchObject([expected])
})

test.each([
  ['10.1200/JCO.21.00174', [{ doi: '10.1200/jco.21.00174', pmid: null }]],
  ['https://doi.org/10.1016%2FS0140-6736(15)01225-8', [{ doi: '10.1016/s0140-6736(15)01225-8' }]],
  ['ISBN 0-306-40615-2', [{ kind: 'book', isbn: '9780306406157', pmid: null }]],
  ['PMID: 33872070', [{ pmid: '33872070', doi: null }]],
  ['33872070, 36809080', [{ pmid: '33872070' }, { pmid: '36809080' }]],
  ['33872070\n10.1056/NEJMoa1000678\n', [{ pmid: '33872070' }, { doi: '10.1056/nejmoa1000678' }]],
  ['https://pubmed.ncbi.nlm.nih.gov/33872070/', [{ pmid: '33872070' }]],
  [
    'https://www.nhs.uk/conditions/insomnia/',
    [{ kind: 'web_page', url: 'https://www.nhs.uk/conditions/insomnia/' }],
  ],
])('reads %j', (text, expected) => {
  expect(drafts(text)).toMatchObject(expected)
})

test('reads a numbered list whose lines were wrapped', () => {
  const list = [
    '1. Sordo L, Barrio G. Mortality risk during and after opioid',
    'substitution treatment. BMJ. 2017;357:j1550.',
    '2. Walley AY, Xuan Z. Opioid overdose rates. BMJ. 2013;346:f174.',
  ].join('\n')
  expect(drafts(list)).toMatchObject([
    { title: 'Mortality risk during and after opioid substitution treatment', pages: 'j1550' },
    { title: 'Opioid overdose rates', pages: 'f174' },
  ])
})

test('says so when a piece is not a source', () => {
  expect(drafts('Take two tablets a day.')).toEqual([
    'No DOI, number, address or year was found in this. Fill the source in by hand.',
  ])
})

describe('hostile text', () => {
  const doubling = Array.from({ length: 60 }, (_, at) => `@string{a${at + 1} = a${at} # a${at}}`).join('\n')
  const cases: [string, string][] = [
    ['ten megabytes', 'x'.repeat(10_000_000)],
    ['abbreviations that double', `@string{a0 = "xxxxxxxx"}\n${doubling}\n@article{x, title = a60}`],
    [
      'one abbreviation joined for ever',
      `@string{a = "${'x'.repeat(250)}"}\n@article{x, title = ${Array(9_000).fill('a').join(' # ')}}`,
    ],
    ['braces inside braces', `@article{x, title = ${'{'.repeat(90_000)}`],
    ['an entry that never ends', `@article{x, title = "${'a {b} '.repeat(30_000)}`],
    ['nothing but at signs', '@a{'.repeat(60_000)],
    ['RIS without end', `TY  - JOUR\n${'AU  - A, B\n'.repeat(15_000)}`],
    ['many small records', 'TY  - JOUR\nTI  - a\nER  - \n'.repeat(7_000)],
    ['deep JSON', '['.repeat(190_000)],
    ['an item of nonsense', '{"type":{"a":1},"title":[],"author":"x","issued":7}'],
    ['spaces', ' '.repeat(199_000)],
    ['stops', `A B. ${'. '.repeat(90_000)}2020;1:1`],
    ['brackets', `${'('.repeat(60_000)}2020;${')'.repeat(60_000)}`],
    ['commas', `${'A, B., '.repeat(25_000)}(2020). T. J, 1(1), 1`],
    ['DOIs', '10.1000/a '.repeat(19_000)],
    ['control characters', '\u0000\u0001\u202e\ufeff'.repeat(40_000)],
    ['half characters', '\ud800'.repeat(1_000)],
  ]
  test.each(cases)('%s end soon, in a sentence or with nothing stored that cannot be', (_, text) => {
    let outcome: ReturnType<typeof parsePasted> | undefined
    expectProportional((eighths) => {
      outcome = parsePasted(eighthsOf(text, eighths))
    })
    if (outcome?.ok) {
      for (const one of outcome.value) {
        const written = JSON.stringify(one)
        expect(written.isWellFormed()).toBe(true)
        expect(written.length).toBeLessThan(5_000)
      }
    } else if (outcome) expect(describePasteRefusal(outcome.refusal)).toMatch(/\.$/)
  })

  test('names of objects’ own parts stay ordinary words', () => {
    const text =
      '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"title":"A","DOI":"10.1000/x"}]'
    expect(drafts(text)).toMatchObject([{ title: 'A', doi: '10.1000/x' }])
    drafts(
      '@string{__proto__ = "x"}\n@article{__proto__, __proto__ = {x}, title = {constructor}, journal = __proto__}',
    )
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(drafts('@article{a, title = {B}, journal = constructor}')).toMatchObject([{ title: 'B' }])
  })

  test('an abbreviation of one paste means nothing in the next', () => {
    drafts('@string{secretjournal = "Leaked"}\n@article{a, title = {B}, journal = secretjournal}')
    expect(drafts('@article{a, title = {B}, journal = secretjournal}')).toMatchObject([
      { containerTitle: null },
    ])
  })
})
