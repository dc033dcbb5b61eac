import type { Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'

const size = { width: 1_200, height: 630, mostBytes: 300_000 }

/** The card that platforms show. */
export const socialCard: Rule = {
  id: 'M3',
  version: 1,
  name: 'Social card',
  severity: 'blocks',
  definition: `There is no social card, or it is not ${size.width} by ${size.height}, larger than ${size.mostBytes / 1_000} kB, or not of the present title and review.`,
  source: 'page-metadata.md; WhatsApp refuses pictures above 300 kB',
  remedy: 'Let the card be made again.',
  fires: [{ text: '(no card)', why: 'A preview without a picture.' }],
  doesNotFire: [{ text: '(a current card of 90 kB)', why: 'As it must be.' }],
  check: ({ subject: { card } }) => {
    if (!card) return [partHit('card', 'no card', 'There is no social card yet.')]
    const problem =
      card.width !== size.width || card.height !== size.height
        ? `is ${card.width} by ${card.height}`
        : card.sizeBytes > size.mostBytes
          ? `has ${Math.round(card.sizeBytes / 1_000)} kB`
          : card.isCurrent
            ? null
            : 'shows an earlier title or review'
    return problem === null ? [] : [partHit('card', `card ${problem}`, `The social card ${problem}.`)]
  },
}
