import { expect, test } from 'vitest'
import { looksLikeSource } from '#lib/references/looks-pasted.ts'

test.each([
  ['10.1056/NEJMoa1000678', true],
  ['https://pubmed.ncbi.nlm.nih.gov/20818875/', true],
  ['PMID 20818875', true],
  ['20818875', true],
  ['TY  - JOUR\nTI  - A', true],
  ['@article{a, title={B}}', true],
  ['[{"title":"A"}]', true],
  [
    'Temel JS, Greer JA. Early palliative care for patients with cancer. N Engl J Med. 2010;363(8):733-742.',
    true,
  ],
  ['temel 2010', false],
  ['early palliative care', false],
  ['temel2010', false],
  ['2010', false],
])('tells whether %j is a source or words to search for', (text, expected) => {
  expect(looksLikeSource(text)).toBe(expected)
})
