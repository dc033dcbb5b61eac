import { expect, test } from 'vitest'
import {
  findDoi,
  findPmid,
  parseDoi,
  parseIsbn,
  parsePmid,
  parseWebAddress,
} from '#lib/references/identifiers.ts'
import { eighthsOf, expectProportional } from '#tests/cpu-time.ts'

test.each([
  ['10.1200/JCO.21.00174', '10.1200/jco.21.00174'],
  ['doi:10.1200/JCO.21.00174', '10.1200/jco.21.00174'],
  ['DOI 10.1200/JCO.21.00174.', '10.1200/jco.21.00174'],
  ['https://doi.org/10.1200/JCO.21.00174', '10.1200/jco.21.00174'],
  ['http://dx.doi.org/10.1200/JCO.21.00174),', '10.1200/jco.21.00174'],
  ['(doi.org/10.1200/jco.21.00174)', '10.1200/jco.21.00174'],
  ['https://doi.org/10.1016%2FS0140-6736(15)01225-8', '10.1016/s0140-6736(15)01225-8'],
  ['10.1016/S0140-6736(97)11096-0].', '10.1016/s0140-6736(97)11096-0'],
  [
    '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
    '10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2',
  ],
  ['10.12/x', null],
  ['https://doi.org/', null],
  ['', null],
])('reads the DOI of %j', (text, doi) => {
  expect(parseDoi(text)).toBe(doi)
})

test.each([
  ['33872070', '33872070'],
  ['PMID: 33872070.', '33872070'],
  ['pmid33872070', '33872070'],
  ['https://pubmed.ncbi.nlm.nih.gov/33872070/', '33872070'],
  ['https://pubmed.ncbi.nlm.nih.gov/33872070/?dopt=Abstract', '33872070'],
  ['http://www.ncbi.nlm.nih.gov/pubmed/33872070', '33872070'],
  ['https://evil.example/33872070', null],
  ['0', null],
  ['123456789', null],
])('reads the PubMed number of %j', (text, pmid) => {
  expect(parsePmid(text)).toBe(pmid)
})

test.each([
  ['978-0-306-40615-7', '9780306406157'],
  ['ISBN 0-306-40615-2', '9780306406157'],
  ['0-8044-2957-X', '9780804429573'],
  ['978-0-306-40615-8', null],
  ['0-306-40615-3', null],
  ['12345', null],
])('tests the check digit of %j', (text, isbn) => {
  expect(parseIsbn(text)).toBe(isbn)
})

test.each([
  ['https://www.nhs.uk/conditions/insomnia/', 'https://www.nhs.uk/conditions/insomnia/'],
  ['javascript:alert(1)', null],
  ['https://user:secret@example.org/', null],
  ['ftp://example.org/', null],
  ['https://localhost/', null],
])('takes %j for an address or not', (text, url) => {
  expect(parseWebAddress(text)).toBe(url)
})

test('finds numbers inside a reference', () => {
  const text =
    'J Clin Oncol. 2021;39(21):2339-2349. doi:10.1200/JCO.21.00174. PMID: 33872070; PMCID: PMC8280089.'
  expect(findDoi(text)).toBe('10.1200/jco.21.00174')
  expect(findPmid(text)).toBe('33872070')
  expect(findDoi('10.0001/')).toBeNull()
})

test('is not slowed by what looks like a DOI for ever', () => {
  for (const text of [`10.1000/${')'.repeat(100_000)}`, '10.1000/'.repeat(20_000), '%'.repeat(100_000)]) {
    expectProportional((eighths) => parseDoi(eighthsOf(text, eighths)))
  }
})
