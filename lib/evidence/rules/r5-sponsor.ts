import type { Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'

const noSponsor = /^(?:none|no (?:external |outside )?(?:funding|sponsor)\w*|self-funded|nobody)\b/iu
const label = /\b(?:sponsor\w*|advert\w*|paid for by|partner content|promoted)\b/iu

/** Somebody paid, and readers are not told at the top. */
export const sponsorLabelled: Rule = {
  id: 'R5',
  version: 1,
  name: 'Sponsor without a label',
  severity: 'asks',
  definition: 'Funding names a sponsor, and neither title nor standfirst says that the article is sponsored.',
  source: 'FTC, .com Disclosures, 2013; FTC Endorsement guides 2023',
  remedy: 'Say it in the standfirst.',
  fires: [{ text: '(“Paid for by a maker of tablets”)', why: 'Readers see it only at the foot.' }],
  doesNotFire: [{ text: '(“No external funding”)', why: 'Nobody paid.' }],
  check: ({ subject: { content } }) => {
    const funding = content.funding?.trim() ?? ''
    if (funding === '' || noSponsor.test(funding) || !label.test(funding)) return []
    return label.test(`${content.title} ${content.standfirst}`)
      ? []
      : [partHit('funding', `funding ${funding}`, `“${funding}” is not told before the article begins.`)]
  },
}
