import { firstCitations } from '#lib/evidence/cited-sentences.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { partHit, textHit } from '#lib/evidence/hits.ts'
import type { EvidenceReference } from '#lib/evidence/subject.ts'

/** Years after which a source of a kind is asked about, unless it is a landmark. */
const longestYears: Partial<Record<EvidenceReference['kind'], number>> = {
  guideline: 5,
  systematic_review: 5,
  narrative_review: 5,
  consensus_report: 5,
  randomised_trial: 10,
  cohort_study: 10,
  observational_study: 10,
  uncontrolled_study: 10,
  web_page: 5,
  news: 2,
}

/** A source with a successor, or older than its kind allows. */
export const supersededSource: Rule = {
  id: 'C7',
  version: 1,
  name: 'Superseded or old source',
  severity: 'asks',
  definition:
    'A cited source is marked as superseded, or is a Cochrane version below one in the library, or is older than 5 years (reviews, guidelines, pages), 10 years (studies) or 2 years (news). Landmarks are exempt from age.',
  source:
    'Shojania KG et al. Ann Intern Med. 2007;147(4):224-233, doi:10.7326/0003-4819-147-4-200708210-00179',
  remedy: 'Cite the newer one, or mark it as the study everyone builds on.',
  fires: [{ text: '(a review of 2010)', why: 'Half of all reviews change within about five years.' }],
  doesNotFire: [{ text: '(a trial of 2010 marked as a landmark)', why: 'It is still the one.' }],
  check: ({ subject, passages }) => {
    const cited = firstCitations(passages)
    return subject.references.flatMap((reference): Hit[] => {
      const problem = findProblem(reference, subject.references, subject.today.getUTCFullYear())
      if (problem === null) return []
      const identity = `${reference.key} ${problem.kind}`
      const message = `“${reference.title}” ${problem.words}.`
      const at = cited.get(reference.id)
      return at
        ? [textHit(at.passage, identity, [at.sentence.start, at.sentence.end], message)]
        : [partHit(`source:${reference.id}`, identity, message)]
    })
  },
}

function findProblem(
  one: EvidenceReference,
  all: readonly EvidenceReference[],
  year: number,
): { kind: string; words: string } | null {
  if (one.status === 'superseded' || one.supersededById !== null)
    return { kind: 'superseded', words: 'has been replaced by a later one' }
  const edition = cochraneEdition(one)
  if (edition && all.some((other) => isNewerEdition(cochraneEdition(other), edition))) {
    return { kind: 'edition', words: 'is an earlier version of a Cochrane review' }
  }
  const longest = longestYears[one.kind]
  if (longest === undefined || one.landmark || one.year === null || year - one.year <= longest) return null
  return { kind: 'old', words: `is of ${one.year}, more than ${longest} years old` }
}

type Edition = { review: string; number: number }

/** "10.1002/14651858.CD004407.pub4" is version 4 of CD004407; without ".pub" it is the first. */
function cochraneEdition({ doi }: EvidenceReference): Edition | null {
  const match = /^10\.1002\/14651858\.(cd\d{6})(?:\.pub(\d+))?$/i.exec(doi ?? '')
  return match?.[1] ? { review: match[1].toLowerCase(), number: Number(match[2] ?? 1) } : null
}

function isNewerEdition(other: Edition | null, one: Edition): boolean {
  return other !== null && other.review === one.review && other.number > one.number
}
