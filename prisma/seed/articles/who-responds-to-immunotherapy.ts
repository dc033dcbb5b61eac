import { bullets, doc, h2, item, keyPoints, p } from '#lib/document/builders.ts'
import { cite, term } from '#prisma/seed/marks.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'

/** Withdrawn: its only source was replaced. */
export const whoRespondsToImmunotherapy: SeedArticle = {
  slug: 'who-responds-to-immunotherapy',
  kind: 'evidence_digest',
  title: 'Who responds to immunotherapy? An estimate for 2018',
  standfirst: 'Being able to have a drug and being helped by it are two numbers, far apart.',
  description:
    'An estimate for the United States in 2018: about 44 in 100 people with advanced cancer could have a checkpoint inhibitor, about 12 responded.',
  topics: ['cancer'],
  author: 'ivo-example',
  about: { type: 'MedicalTherapy', name: 'Cancer immunotherapy', meshId: null },
  specialty: 'Oncologic',
  body: doc(
    keyPoints(
      [
        'In 2018, an estimated 44 in 100 people in the United States with advanced cancer were eligible for a checkpoint inhibitor.',
        cite('haslam2019'),
      ],
      ['An estimated 12 in 100 responded to one.', cite('haslam2019')],
    ),
    h2('Two numbers'),
    p(
      'A ',
      term('checkpoint-inhibitor', 'checkpoint inhibitor'),
      ' releases a brake on immune cells. One study estimated how many people in the United States could be offered one, and how many responded. In 2018 it was 43.63 % and 12.46 %.',
      cite('haslam2019'),
    ),
    h2('What we do not know'),
    bullets(item('How the numbers have moved since then.'), item('How long a response lasts.')),
  ),
}
