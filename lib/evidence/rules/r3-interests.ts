import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'

/** A declaration holds so many months. */
const longestMonths = 12

/** Nobody knows what the people behind it have to gain. */
export const interestsDeclared: Rule = {
  id: 'R3',
  version: 1,
  name: 'Declaration of interests',
  severity: 'blocks',
  definition: `An author or the reviewer has no declaration of interests, or one older than ${longestMonths} months. A declared interest is asked about, and printed.`,
  source: 'ICMJE disclosure of interests; NAM 2021',
  remedy: 'Ask the person for a new declaration.',
  fires: [{ text: '(a declaration of two years ago)', why: 'It may be true no more.' }],
  doesNotFire: [{ text: '(“None declared”, this spring)', why: 'That is a declaration too.' }],
  check: ({ subject }) => {
    const { content, review, people, today } = subject
    const ids = [...new Set([...content.authorIds, ...(review ? [review.reviewerId] : [])])]
    if (ids.length === 0)
      return [
        partHit('interests', 'nobody declared', 'Nobody has declared interests, because nobody is named.'),
      ]
    const limit = new Date(today)
    limit.setUTCMonth(limit.getUTCMonth() - longestMonths)
    return ids.flatMap((id): Hit[] => {
      const person = people.find((one) => one.id === id)
      const name = person?.name ?? 'Somebody named'
      const { declaration = null } = person ?? {}
      if (!declaration) return [partHit('interests', `interests ${id}`, `${name} has declared nothing.`)]
      if (declaration.declaredOn < limit) {
        return [
          partHit(
            'interests',
            `interests ${id}`,
            `The declaration of ${name} is older than ${longestMonths} months.`,
          ),
        ]
      }
      return declaration.hasInterest
        ? [
            partHit(
              'interests',
              `interest ${id} ${declaration.statement}`,
              `${name} declares: ${declaration.statement}`,
              'asks',
            ),
          ]
        : []
    })
  },
}
