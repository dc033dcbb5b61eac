import { bullets, crisisHelp, doc, h2, item, keyPoints, p } from '#lib/document/builders.ts'
import { cite, term } from '#prisma/seed/marks.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'

/** A draft that no reader sees: it still lacks absolute numbers, and the editor knows. */
export const naloxoneInMassachusetts: SeedArticle = {
  slug: 'naloxone-in-massachusetts',
  kind: 'evidence_digest',
  title: 'Naloxone in the community: reading one study',
  standfirst:
    'A study compared places that gave out naloxone with places that did not. What can be read from it?',
  description:
    'A study from Massachusetts compared overdose deaths in places with and without naloxone programmes. A draft that waits for absolute numbers.',
  topics: ['opioid-use-disorder', 'addiction'],
  author: 'ivo-example',
  about: { type: 'Drug', name: 'Naloxone', meshId: null },
  specialty: 'PublicHealth',
  body: doc(
    crisisHelp('substance-use'),
    keyPoints([
      'Opioid overdose death rates were lower in communities with naloxone programmes; the study as we hold it gives ratios and no absolute rates.',
      cite('walley2013'),
    ]),
    h2('What was compared'),
    p(
      term('naloxone', 'Naloxone'),
      ' blocks opioids for a short time. The study set communities with programmes against communities without. The adjusted rate ratio was 0.73 where few people had enrolled and 0.54 where more had.',
      cite('walley2013'),
      ' We hold no absolute rates.',
    ),
    h2('What is missing before this can be published'),
    bullets(
      item('The absolute death rates, read in the paper itself.'),
      item('A review by someone who works with people who use opioids.'),
    ),
  ),
}
