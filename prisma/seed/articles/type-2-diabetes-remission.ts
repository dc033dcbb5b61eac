import {
  bullets,
  careCard,
  comparisonNote,
  doc,
  doctorQuestions,
  h2,
  item,
  keyPoints,
  p,
  riskFigure,
  table,
} from '#lib/document/builders.ts'
import { cite, sources, term } from '#prisma/seed/marks.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'

export const type2DiabetesRemission: SeedArticle = {
  slug: 'type-2-diabetes-remission',
  kind: 'evidence_digest',
  title: 'Type 2 diabetes: what “remission” means, and how often it lasts',
  standfirst:
    'Remission is a hopeful word with a strict meaning. Here is how many people reached it in one trial, and how many were there after 2 years.',
  description:
    'In one trial, 46 in 100 people in a weight programme reached remission of type 2 diabetes after 12 months. What that means and what came after.',
  topics: ['type-2-diabetes', 'diabetes'],
  author: 'ivo-example',
  about: { type: 'MedicalCondition', name: 'Type 2 diabetes', meshId: 'D003924' },
  specialty: 'Endocrine',
  body: doc(
    keyPoints(
      [
        'In one trial, 46 in 100 people in a weight programme were in remission after 12 months, against 4 in 100 with usual care.',
        cite('lean2018'),
      ],
      ['After 2 years, 36 in 100 people in the programme were in remission.', cite('lean2024')],
      [
        'Remission can end, and many people do not reach it. Neither is a failure of character.',
        cite('lean2018', 'lean2024'),
      ],
    ),
    p(
      'You may have heard that type 2 diabetes can be turned back. The word on a poster is often bigger than the facts. The facts are still worth having.',
    ),
    h2('What remission is'),
    p(
      'A consensus report set out a meaning in 2021. ',
      term('remission', 'Remission'),
      ' is said when ',
      term('hba1c', 'HbA1c'),
      ' is below 6.5 % (48 mmol/mol) at least 3 months after the last drug that lowers blood sugar.',
      cite('riddle2021'),
    ),
    p(
      'HbA1c, or glycated haemoglobin, is the blood test that shows your average blood sugar over the past weeks. The unit mmol/mol is another scale for the same test.',
    ),
    p(
      'The agreed word is “remission”. It leaves room for the diabetes to come back. That is why check-ups go on, with blood tests and a look at eyes, feet and kidneys.',
    ),
    h2('Who was studied'),
    p(
      'The trial is called the Diabetes Remission Clinical Trial, or DiRECT. It compared two groups of 149 adults with type 2 diabetes in general practice.',
      cite('lean2018'),
      ' Chance decided which practices offered a weight programme and which gave usual care. Everyone knew which group they were in.',
    ),
    h2('What it found'),
    p(
      'After 12 months, 68 of 149 people in the programme were in remission, and 6 of 149 with usual care. That is 46 in 100 against 4 in 100.',
      cite('lean2018'),
    ),
    riskFigure({
      title: 'In remission after a year',
      denominator: 100,
      arms: [
        { label: 'Weight programme', count: 46 },
        { label: 'Usual care', count: 4 },
      ],
      timeFrame: 'after 12 months',
      population: 'Adults with type 2 diabetes in general practice',
      note: 'The trial counted 68 of 149 people and 6 of 149 people.',
      references: sources('lean2018'),
    }),
    p('The more weight people lost, the more of them were in remission.', cite('lean2018')),
    table(
      { caption: 'Remission after 12 months, by weight lost', references: sources('lean2018') },
      ['Weight', 'In remission'],
      ['Gained', ['0 in 100 people', cite('lean2018')]],
      ['Lost 0 to 5 kg', ['7 in 100 people', cite('lean2018')]],
      ['Lost 5 to 10 kg', ['34 in 100 people', cite('lean2018')]],
      ['Lost 10 to 15 kg', ['57 in 100 people', cite('lean2018')]],
      ['Lost 15 kg or more', ['86 in 100 people', cite('lean2018')]],
    ),
    comparisonNote(
      'How to read the table',
      p(
        'Chance decided who got the programme. It did not decide who lost how much. People who lost 15 kilograms (kg) may differ in other ways from people who lost none.',
      ),
      p(
        'So the table does not say that a certain loss will bring remission to you. It says how the two went together in this trial.',
      ),
    ),
    h2('How long it lasts'),
    p(
      'After 2 years, the mean weight loss was 7.6 kg, and 36 in 100 people in the programme were in remission.',
      cite('lean2024'),
      ' So the share had fallen since the first year.',
    ),
    p(
      'Keeping the weight off went along with keeping remission. Of 36 people who kept more than 10 kg off for 2 years, 29 were in remission. That is 81 in 100.',
      cite('lean2024'),
      ' A group of 36 is small, and its numbers could easily have come out otherwise.',
    ),
    h2('Risks and costs'),
    p(
      'We have recorded no figure for harms from this trial, so we print none.',
      cite('lean2018'),
      ' That gap is ours.',
    ),
    p(
      'One risk is plain. If you take insulin or tablets that lower blood sugar, eating much less can bring it too low. Plan any big change with your diabetes team first. They may want to change your medicines on the same day.',
    ),
    p(
      'There are quieter costs as well: hunger, shared meals that become hard, and the worry of each weighing. They count, and you may say so.',
    ),
    h2('Other ways'),
    p(
      'Weight programmes are one road. Medicines, movement and other ways of eating are others, and for some people surgery is a choice. Good care of blood sugar, blood pressure and feet matters whether or not remission comes.',
    ),
    careCard(
      'urgent',
      'Contact your diabetes team today if you',
      bullets(
        'often have low blood sugar, with shaking, sweating or a racing heart',
        'are vomiting and cannot eat while you take diabetes medicines',
        'have a sore or a wound on your foot',
      ),
    ),
    careCard(
      'emergency',
      'Call the emergency number now if someone with diabetes',
      bullets(
        'cannot be woken, or has a fit',
        'is confused and cannot swallow',
        'breathes fast and deep and is drowsy',
      ),
    ),
    doctorQuestions(
      'Questions for your diabetes team',
      'Could a weight programme fit me, and is there one near here?',
      'Which of my medicines would have to change, and when?',
      'How would we know that I am in remission, and how often would we check?',
      'What if it does not work, or comes back?',
    ),
    h2('What we do not know'),
    bullets(
      item('Who will reach remission. The trial gives shares of a group.'),
      item('How many keep it for many years. We hold no longer figure that we trust enough to print.'),
      item(
        'Whether remission leads to fewer heart attacks or longer lives. These papers did not count that.',
      ),
      item(
        'How it goes for people unlike those in the trial. It was done in general practice, in one programme.',
      ),
    ),
  ),
}
