import {
  bullets,
  careCard,
  comparisonNote,
  doc,
  doctorQuestions,
  h2,
  item,
  keyPoints,
  link,
  p,
  table,
} from '#lib/document/builders.ts'
import { cite, sources, term } from '#prisma/seed/marks.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'

export const mmrAndAutism: SeedArticle = {
  slug: 'mmr-and-autism',
  kind: 'evidence_digest',
  title: 'MMR and autism: what 657,461 children can tell us',
  standfirst:
    'One paper started the worry and was taken back. A study of a whole country’s children followed. Here is how to read it.',
  description:
    'A cohort study of 657,461 children found no more autism with the MMR vaccine than without it. How to read its figures, and what it leaves open.',
  topics: ['measles', 'infection'],
  author: 'ada-sample',
  about: { type: 'MedicalTherapy', name: 'Measles, mumps and rubella vaccination', meshId: null },
  specialty: 'Pediatric',
  body: doc(
    keyPoints(
      [
        'In a study of 657,461 children, autism was not more frequent with the measles, mumps and rubella (MMR) vaccine than without it.',
        cite('hviid2019'),
      ],
      'The 1998 paper that began the worry was retracted by its journal in 2010. It is not evidence.',
      'Asking about a vaccine is a part of caring for a child. Good questions deserve real numbers.',
    ),
    p(
      'If you lie awake over a vaccine, you are not foolish. You have been told two things that cannot both be right. This page is about how people tried to find out which one is.',
    ),
    h2('Where the worry began'),
    p(
      'In 1998 a medical journal printed a paper about a small group of children. It was read as a sign that the vaccine against measles, mumps and rubella (MMR) might have to do with autism. In 2010 the journal ',
      term('retracted', 'retracted'),
      ' it. That means: nobody should rely on it.',
    ),
    p(
      'A retracted paper does not prove the opposite of what it said. It proves nothing at all. So the question stayed, and it needed a better study.',
    ),
    h2('Why stories feel so strong'),
    p(
      'The first signs of autism are often noticed in small children. The vaccine is often given in those same years. So in many families the two will come close together, whether or not they have to do with each other.',
    ),
    p(
      'One family cannot tell these two apart. It has one child and one story. To tell them apart, you have to count many children with the vaccine and many without.',
    ),
    h2('What was done'),
    p(
      'In 2019 researchers reported on 657,461 children of one country. They compared children who had the MMR vaccine with children who had not, and counted who was later found to be autistic.',
      cite('hviid2019'),
    ),
    p(
      'This kind of study is a ',
      term('cohort-study', 'cohort study'),
      '. It follows people and does not decide who gets what.',
    ),
    h2('What was found'),
    table(
      { caption: 'Autism with and without the MMR vaccine', references: sources('hviid2019') },
      ['What was measured', 'Figure', 'Likely range'],
      ['Children in the study', ['657,461', cite('hviid2019')], 'Counted'],
      [
        'Autism diagnoses in the whole group',
        ['129.7 for each 100,000 person-years', cite('hviid2019')],
        'Not recorded by us',
      ],
      ['Hazard ratio, with vaccine against without', ['0.93', cite('hviid2019')], '0.85 to 1.02'],
    ),
    p(
      'The ',
      term('hazard-ratio', 'hazard ratio'),
      ' was 0.93, with a ',
      term('confidence-interval', 'likely range'),
      ' from 0.85 to 1.02. In the whole group there were 129.7 diagnoses for each 100,000 ',
      term('person-years', 'person-years'),
      '.',
      cite('hviid2019'),
      ' We hold no separate rates for the two groups, so we cannot show them side by side.',
    ),
    p(
      'Here is how to read the ratio. At 1, autism would be equally frequent in both groups. Above 1, it would be more frequent with the vaccine. The range ends at 1.02, just above that line, and most of it lies below.',
      cite('hviid2019'),
      ' So the study found no rise, and there is little room left for one.',
    ),
    comparisonNote(
      'Does 0.93 mean that the vaccine protects?',
      p(
        'No. The likely range includes 1, and so the study fits with no difference.',
        cite('hviid2019'),
        ' A number a little below 1 is no more a finding than one a little above it. We would say the same if it suited us less.',
      ),
    ),
    h2('How far it can be trusted'),
    bullets(
      item('It is large. Chance has less room in a large study.'),
      item('It took in a whole country and not only families who came forward.'),
      item(
        'It could not draw lots. Families who refuse a vaccine may differ from others in ways nobody measured.',
      ),
      item('It counts diagnoses. Some autistic people are found late or not at all.'),
    ),
    h2('Harms'),
    p(
      'This page is about one feared harm, and the study found no sign of it.',
      cite('hviid2019'),
      ' The vaccine has side effects of other kinds. See ',
      link('/articles/the-measles-vaccine-in-numbers', 'The measles vaccine in numbers'),
      '.',
    ),
    h2('A word about autism'),
    p(
      'Autism is a way of being in the world that some people are born with. It can make life hard, and support helps. Autistic people also read pages like this one. A vaccine debate should not speak of them as a disaster.',
    ),
    careCard(
      'non-urgent',
      'Talk to your doctor or nurse if',
      bullets(
        'you are unsure about a vaccine and want to go through it without haste',
        'your child is behind with vaccines and you would like to catch up',
        'you wonder about how your child speaks, plays or makes contact',
      ),
    ),
    doctorQuestions(
      'Questions for your doctor or nurse',
      'What are the common side effects of this vaccine, and the rare ones?',
      'What is the risk of measles where we live at present?',
      'If I have worries about how my child develops, who can look at that?',
    ),
    h2('What we do not know'),
    bullets(
      item('What leads to autism. This study did not set out to answer that.'),
      item('Whether a difference too small for this study exists. No study can rule that out fully.'),
      item('The rates in each group. We hold only the ratio and the rate for all children together.'),
    ),
  ),
}
