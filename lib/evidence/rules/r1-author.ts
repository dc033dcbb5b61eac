import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'

/** Nobody, or nobody one can know, has written it. */
export const authorNamed: Rule = {
  id: 'R1',
  version: 1,
  name: 'Author',
  severity: 'blocks',
  definition:
    'No author is named, or an author has no profile, no post or credential, or no words about them.',
  source: 'JAMA benchmarks (authorship), doi:10.1001/jama.1997.03540390074039; NAM 2021',
  remedy: 'Name the author, and complete their profile.',
  fires: [{ text: '(no author)', why: 'Nobody answers for it.' }],
  doesNotFire: [{ text: '(an author with post and biography)', why: 'Readers can see who it is.' }],
  check: ({ subject }) => {
    if (subject.content.authorIds.length === 0) return [partHit('author', 'no author', 'No author is named.')]
    return subject.content.authorIds.flatMap((id): Hit[] => {
      const person = subject.people.find((one) => one.id === id)
      if (!person) return [partHit('author', `author ${id}`, 'An author has no profile.')]
      const isKnown =
        (person.jobTitle.trim() !== '' || person.credentials.length > 0) && person.bio.trim() !== ''
      return isKnown
        ? []
        : [partHit('author', `author ${person.name}`, `${person.name} has no post, credential or biography.`)]
    })
  },
}
