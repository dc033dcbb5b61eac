import { describe, expect, test } from 'vitest'
import { references } from '#prisma/seed/references/references.ts'

const entries = Object.entries(references)

describe.each(entries)('the source %s', (_key, reference) => {
  test('has what its readers need to find it', () => {
    const { authors, title, containerTitle, year, volume, doi } = reference
    expect([authors.length > 0, title !== '', containerTitle !== '', year > 1990]).not.toContain(false)
    expect(volume ?? doi).toBeDefined()
  })

  test('has a DOI in lower case and a PMID in digits, or none', () => {
    expect(reference.doi ?? '10.1/x').toMatch(/^10\.\d+\/[^\sA-Z]+$/)
    expect(reference.pmid ?? '1').toMatch(/^\d{1,8}$/)
  })

  test('names the source that replaced it exactly when it is superseded', () => {
    expect(reference.supersededBy !== undefined).toBe(reference.status === 'superseded')
    expect(Object.keys(references)).toEqual(
      expect.arrayContaining(reference.supersededBy === undefined ? [] : [reference.supersededBy]),
    )
  })

  test('says why when its status is not plain', () => {
    expect(reference.status === undefined || reference.statusNote !== undefined).toBe(true)
  })

  test('holds intervals that contain their figure, and a comparator for each compared figure', () => {
    for (const { figure, interval, comparator, comparatorFigure } of reference.findings) {
      const [low, high] = interval ?? [figure, figure]
      expect(low).toBeLessThanOrEqual(figure)
      expect(high).toBeGreaterThanOrEqual(figure)
      expect(comparatorFigure === undefined || comparator !== undefined).toBe(true)
    }
  })
})

test('a retracted source holds no figures that could be used', () => {
  const retracted = entries.filter(([, { status }]) => status === 'retracted')
  expect(retracted.map(([key, { findings }]) => [key, findings.length])).toEqual([['wakefield1998', 0]])
})
