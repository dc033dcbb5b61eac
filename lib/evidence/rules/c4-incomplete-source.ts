import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'
import type { EvidenceReference } from '#lib/evidence/subject.ts'

const journalKinds = new Set<EvidenceReference['kind']>([
  'guideline',
  'systematic_review',
  'randomised_trial',
  'cohort_study',
  'observational_study',
  'uncontrolled_study',
  'narrative_review',
])

/** A source readers could not find. */
export const incompleteSource: Rule = {
  id: 'C4',
  version: 1,
  name: 'Incomplete source',
  severity: 'blocks',
  definition:
    'A cited source lacks what its kind needs: a paper its authors, title, journal, year and either volume or DOI; a web page or news item its publisher, title, address and the day it was read; a book its authors or publisher and year. Or a DOI or PMID is not written as one.',
  source: 'ICMJE recommendations, references; AMA Manual of style, 11th edition, chapter 3',
  remedy: 'Complete it in the library of sources.',
  fires: [{ text: '(“Smith et al. 2019”)', why: 'No title, no journal.' }],
  doesNotFire: [{ text: '(a preprint without volume, with DOI)', why: 'The DOI finds it.' }],
  check: ({ subject }) =>
    subject.references.flatMap((reference): Hit[] => {
      const missing = listMissing(reference)
      if (missing.length === 0) return []
      return [
        partHit(
          `source:${reference.id}`,
          `${reference.key} ${missing.join()}`,
          `“${reference.title || reference.key}” lacks ${missing.join(', ')}.`,
        ),
      ]
    }),
}

function listMissing(one: EvidenceReference): string[] {
  const checks: [boolean, string][] = [
    [one.title.trim() === '', 'a title'],
    [one.doi !== null && !/^10\.\d{4,9}\/\S+$/i.test(one.doi), 'a well-formed DOI'],
    [one.pmid !== null && !/^\d{1,8}$/.test(one.pmid), 'a well-formed PMID'],
  ]
  if (journalKinds.has(one.kind)) {
    const isOnTheWeb = one.url !== null && one.publisher !== null && one.kind === 'guideline'
    checks.push(
      [one.authors.length === 0, 'its authors'],
      [!one.containerTitle && !isOnTheWeb, 'its journal'],
      [one.year === null, 'its year'],
      [one.volume === null && one.doi === null && !isOnTheWeb, 'a volume or a DOI'],
    )
  }
  if (one.kind === 'web_page' || one.kind === 'news') {
    checks.push(
      [!one.publisher && !one.containerTitle, 'its publisher'],
      [one.url === null && one.doi === null, 'its address'],
      [one.accessedOn === null && one.year === null, 'the day it was read'],
    )
  }
  if (one.kind === 'book')
    checks.push(
      [one.authors.length === 0 && !one.publisher, 'authors or a publisher'],
      [one.year === null, 'its year'],
    )
  return checks.flatMap(([isMissing, what]) => (isMissing ? [what] : []))
}
