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
  riskFigure,
  table,
} from '#lib/document/builders.ts'
import { cite, sources, term } from '#prisma/seed/marks.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'

export const theMeaslesVaccineInNumbers: SeedArticle = {
  slug: 'the-measles-vaccine-in-numbers',
  kind: 'prevention',
  title: 'The measles vaccine in numbers',
  standfirst:
    'How many children out of 1,000 catch measles with the vaccine and without it, how sure that is, and what the numbers leave out.',
  description:
    'Measles in 66 of 1,000 children without the vaccine and 3 of 1,000 after one dose: what a review of 138 studies found, and its limits.',
  topics: ['measles', 'infection'],
  author: 'ivo-example',
  about: { type: 'MedicalTherapy', name: 'Measles vaccination', meshId: null },
  specialty: 'Pediatric',
  body: doc(
    keyPoints(
      [
        'In studies of one dose, 3 in 1,000 vaccinated children caught measles, against 66 in 1,000 without the vaccine.',
        cite('dipietrantonj2021'),
      ],
      [
        'In studies of two doses it was 1 in 1,000, against 19 in 1,000 without the vaccine.',
        cite('dipietrantonj2021'),
      ],
      ['The certainty is moderate. More research could move these numbers.', cite('dipietrantonj2021')],
    ),
    p(
      'You would like to do the right thing for your child, and you have heard more than one story. This page gives the numbers from one large review. It does not shout.',
    ),
    h2('What it is'),
    p(
      'Measles is an infection with a virus that spreads through the air. It brings fever, a cough, sore eyes and a rash. Some children become very ill.',
    ),
    p(
      'The vaccine is given together with others. One injection covers measles, mumps and rubella (MMR). It holds weakened viruses, so that the body can learn to know the real ones. Many countries give two doses, the second one some time after the first.',
    ),
    h2('Who it is for'),
    p(
      'Most health services offer it to all children, and to adults who missed it. It is not given to everyone. People who are pregnant, and people whose immune system is weak, should ask a doctor before any vaccine that holds weakened viruses.',
    ),
    h2('The benefit'),
    p(
      'A ',
      term('systematic-review', 'systematic review'),
      ' from 2021 put together 138 studies with 10,248,159 children. It looked at several vaccines, and measles was one part of it.',
      cite('dipietrantonj2021'),
    ),
    p(
      'In the studies of one dose, 66 in 1,000 children without the vaccine caught measles. With the vaccine it was 3 in 1,000.',
      cite('dipietrantonj2021'),
    ),
    riskFigure({
      title: 'Children who caught measles: studies of one dose',
      denominator: 1_000,
      arms: [
        { label: 'One dose of vaccine', count: 3 },
        { label: 'No vaccine', count: 66 },
      ],
      timeFrame: 'during the studies',
      population: 'Children',
      note: 'Moderate certainty. The studies lasted for different lengths of time.',
      references: sources('dipietrantonj2021'),
    }),
    p(
      'The studies of two doses were other studies, with other children. There, 19 in 1,000 children without the vaccine caught it, and 1 in 1,000 with it.',
      cite('dipietrantonj2021'),
    ),
    table(
      { caption: 'Measles with and without the vaccine', references: sources('dipietrantonj2021') },
      ['Studies of', 'With vaccine', 'Without', 'Risk ratio', 'Likely range'],
      ['One dose', ['3 in 1,000', cite('dipietrantonj2021')], '66 in 1,000', '0.05', '0.02 to 0.13'],
      ['Two doses', ['1 in 1,000', cite('dipietrantonj2021')], '19 in 1,000', '0.04', '0.01 to 0.28'],
    ),
    comparisonNote(
      'Why 19 is not better than 66',
      p(
        'It may look as if children without the vaccine did better in the second set of studies. But these are other studies, with other children, places and years. The two lines cannot be set against each other.',
      ),
      p(
        'Without a vaccine, a child’s chance of catching measles depends on how much of it is around. Compare within a line, and not between the lines.',
      ),
    ),
    h2('Risks and side effects'),
    p(
      'We have recorded no figure for side effects from this review, so we print none.',
      cite('dipietrantonj2021'),
      ' Ask the person who gives the vaccine what is common, what is rare, and what to do.',
    ),
    p(
      'After an injection, many children have a sore arm, and some have a fever or a mild rash in the days that follow. A severe allergic reaction is rare. It comes quickly as a rule, which is why you may be asked to stay for a few minutes.',
    ),
    p(
      'Many parents ask about autism. In a study of 657,461 children, those with the MMR vaccine did not have autism more often than those without it.',
      cite('hviid2019'),
      ' We tell that story, with its figures, in ',
      link('/articles/mmr-and-autism', 'MMR and autism'),
      '.',
    ),
    h2('Other ways'),
    p(
      'Without a vaccine, the body learns to know the virus only through the illness itself. Washing hands and keeping away from people who are ill is sensible. But measles spreads before the rash shows, so you cannot be sure whom to avoid.',
    ),
    h2('When to get help'),
    careCard(
      'urgent',
      'Phone a doctor today if you think it is measles',
      bullets(
        'a fever with a cough, sore eyes and then a rash',
        'contact with measles in a baby, in pregnancy or with a weak immune system',
      ),
      p('Phone before you go. Measles spreads easily in a waiting room.'),
    ),
    careCard(
      'emergency',
      'Call the emergency number now if a child',
      bullets(
        'struggles to breathe, or has swollen lips or tongue after a vaccine',
        'has a fit, or cannot be woken',
        'has a stiff neck and turns away from light',
      ),
    ),
    doctorQuestions(
      'Questions for your doctor or nurse',
      'Is my child due for a dose, and when is the next?',
      'Is there any reason why my child should wait?',
      'What might we see in the days after, and when should I call?',
    ),
    h2('What we do not know'),
    bullets(
      item('The true size of the effect to the last digit. The likely ranges in the table are wide.'),
      item('How many cases there would be where you live. That depends on how many people are vaccinated.'),
      item('How often each side effect occurs. We hold no figures for them yet.'),
    ),
  ),
}
