import type { Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'

/** Below so many sources a share says nothing. */
const fewestSources = 4

/** More than half of the sources come from one publisher or group of authors. */
export const onePublisher: Rule = {
  id: 'C9',
  version: 1,
  name: 'Mostly one voice',
  severity: 'informs',
  definition: `Of ${fewestSources} sources or more, more than half have the same first author, or the same publisher.`,
  source: 'HealthNewsReview criterion 6; Wikipedia:MEDRS',
  remedy: 'Look for somebody independent who found the same.',
  fires: [{ text: '(three of four sources by one first author)', why: 'One group speaks.' }],
  doesNotFire: [{ text: '(four sources by four groups)', why: 'Several speak.' }],
  check: ({ subject: { references } }) => {
    if (references.length < fewestSources) return []
    const voices = [
      references.map(({ authors }) => authors[0] ?? null),
      references.map(({ publisher }) => publisher),
    ]
    return voices.flatMap((names) => {
      const [name] = names.filter(
        (one) => one !== null && names.filter((other) => other === one).length > references.length / 2,
      )
      return name
        ? [partHit('sources', `mostly ${name}`, `More than half of the sources are by ${name}.`)]
        : []
    })
  },
}
