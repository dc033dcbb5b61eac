import { expect, test } from 'vitest'
import type { Source } from '#lib/references/reference.views.ts'
import {
  describeEvidence,
  describeStatus,
  formatAuthors,
  formatLocus,
  toSourceAddress,
} from '#lib/references/reference-words.ts'

const trial: Source = {
  id: '7f0c1a60-1111-4111-8111-000000000001',
  key: 'example2024',
  ordinal: 1,
  kind: 'randomised_trial',
  title: 'A trial',
  authors: ['Example A', 'Sample B'],
  moreAuthors: true,
  containerTitle: 'Journal',
  publisher: null,
  year: 2024,
  volume: '391',
  issue: '2',
  pages: '1-13',
  doi: '10.1000/a<b>',
  pmid: '123',
  isbn: null,
  url: 'https://example.org/',
  accessedOn: null,
  sampleSize: 945,
  status: 'no_notice_found',
  statusCheckedOn: new Date('2026-11-14'),
  statusNote: null,
}

test('prints authors and locus as journals do', () => {
  expect(formatAuthors(trial)).toBe('Example A, Sample B, et al')
  expect(formatLocus(trial)).toBe('2024;391(2):1–13')
  expect(formatLocus({ ...trial, volume: null, issue: null, pages: 'e12-3' })).toBe('2024;e12–3')
  expect(formatLocus({ ...trial, year: null, volume: null, issue: null, pages: null })).toBe('')
})

test.each([
  [trial, 'https://doi.org/10.1000/a%3Cb%3E'],
  [{ ...trial, doi: null }, 'https://pubmed.ncbi.nlm.nih.gov/123/'],
  [{ ...trial, doi: null, pmid: null }, 'https://example.org/'],
  [{ ...trial, doi: null, pmid: null, url: null }, null],
])('sends readers to the most lasting address', (source, address) => {
  expect(toSourceAddress(source)).toBe(address)
})

test('never calls a source clean that nobody looked up', () => {
  expect(describeStatus({ ...trial, status: 'not_checked' })).toBeNull()
  expect(describeStatus(trial)).toEqual({ words: 'No notice found, 14 Nov 2026', tone: 'calm' })
  expect(describeStatus({ ...trial, status: 'retracted', statusCheckedOn: null })).toEqual({
    words: 'Retracted',
    tone: 'warning',
  })
})

test.each([
  [[], '0 sources'],
  [[trial], '1 source, 1 randomised trial'],
  [[trial, { ...trial, kind: 'guideline' }, trial] as Source[], '3 sources, 2 randomised trials'],
  [[{ ...trial, kind: 'book' }] as Source[], '1 source'],
])('sums the evidence up', (sources, words) => {
  expect(describeEvidence(sources)).toBe(words)
})
