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

export const aLowerBloodPressureTarget: SeedArticle = {
  slug: 'a-lower-blood-pressure-target',
  kind: 'treatment_explainer',
  title: 'A lower blood pressure target: what you gain, what it costs',
  standfirst:
    'Aiming lower has a gain and a price. Both can be counted in people, and both belong in the decision.',
  description:
    'In a large trial, a lower blood pressure target led to fewer heart and circulation events, and to more fainting and kidney injury. The numbers.',
  topics: ['blood-pressure', 'heart'],
  author: 'ivo-example',
  about: { type: 'MedicalCondition', name: 'High blood pressure', meshId: 'D006973' },
  specialty: 'Cardiovascular',
  body: doc(
    keyPoints(
      [
        'In one trial, 17 in 1,000 people a year had a serious heart or circulation event with a lower target, against 22 in 1,000 with the standard target.',
        cite('sprint2015'),
      ],
      [
        'Low blood pressure, fainting and kidney injury were more frequent with the lower target.',
        cite('sprint2015'),
      ],
      [
        'The trial left out people with diabetes. The target for you is a choice to make with your doctor.',
        cite('sprint2015'),
      ],
    ),
    p(
      'A blood pressure reading is two numbers that most people would rather not think about. You cannot feel them. That makes it hard to know why anyone should push them lower.',
    ),
    h2('What it is'),
    p(
      'The first number is the ',
      term('systolic-pressure', 'systolic pressure'),
      ', when the heart pushes. The second is the pressure between beats. Both are given in millimetres of mercury (mm Hg).',
    ),
    p(
      'A study of the whole world counted people aged 30 to 79 with high blood pressure, meaning 140/90 mm Hg or more, or on treatment. In 2019 there were 626 million women and 652 million men, twice as many as in 1990.',
      cite('ncdrisc2021'),
    ),
    p(
      'Treatment can be tablets, changes in daily life, or both. A target is the number that you and your doctor aim for. This page is about how low that number should be.',
    ),
    h2('Who it is for'),
    p(
      'The trial in this article is called SPRINT, the Systolic Blood Pressure Intervention Trial. It took in 9,361 people with high blood pressure and without diabetes.',
      cite('sprint2015'),
      ' If you have diabetes, its numbers are not about you. If you are frail, or have other illnesses, ask how far they are.',
    ),
    h2('The benefit'),
    p(
      'Chance decided who aimed for a lower target and who kept the standard one. The trial counted serious heart and circulation events together. They happened to 1.65 % of people a year with the lower target, and to 2.19 % with the standard one.',
      cite('sprint2015'),
    ),
    riskFigure({
      title: 'Serious heart and circulation events in a year',
      denominator: 1_000,
      arms: [
        { label: 'Lower target', count: 17 },
        { label: 'Standard target', count: 22 },
      ],
      timeFrame: 'in each year',
      population: 'Adults with high blood pressure and without diabetes',
      note: 'The trial reports 1.65 % and 2.19 % a year; here they are rounded to people in 1,000.',
      references: sources('sprint2015'),
    }),
    p(
      'The difference is about 0.54 percentage points a year.',
      cite('sprint2015'),
      ' In other words, out of 1,000 people who aimed lower, some 5 were spared such an event in that year. The others had the extra treatment too, and no event was in store for most of them.',
    ),
    comparisonNote(
      'A quarter less, or 5 in 1,000?',
      p(
        'The same result can be told as a hazard ratio of 0.75, or “a quarter less”. Beside it stand 1.65 % and 2.19 % a year.',
        cite('sprint2015'),
        ' Both are correct. The second tells you how many people we are talking about.',
      ),
    ),
    h2('What many trials say together'),
    p(
      'A ',
      term('systematic-review', 'systematic review'),
      ' put together 123 trials with 613,815 people. It asked what happens for each 10 mm Hg of lower systolic pressure.',
      cite('ettehad2016'),
    ),
    table(
      {
        caption: 'Risk for each 10 mm Hg lower systolic pressure; 1 would mean no difference',
        references: sources('ettehad2016'),
      },
      ['What happened', 'Risk ratio', 'Likely range'],
      ['Major heart and circulation events', ['0.80', cite('ettehad2016')], '0.77 to 0.83'],
      ['Stroke', ['0.73', cite('ettehad2016')], '0.68 to 0.77'],
      ['Heart failure', ['0.72', cite('ettehad2016')], '0.67 to 0.78'],
    ),
    p(
      'These are ratios, and we hold no absolute numbers from this review. What a ratio means for you depends on where you start. Here is an example with made-up numbers. If 10 in 100 people like you would have an event, a ratio of 0.80 makes that 8 in 100.',
    ),
    h2('The harms'),
    p(
      'With the lower target, more people had blood pressure that was too low, more fainted, and more had kidney injury.',
      cite('sprint2015'),
      ' We have not recorded how many, so we cannot set those numbers beside the benefit. Ask your doctor for them.',
    ),
    p(
      'A lower target often means more tablets, more blood tests and more visits. Tablets have side effects of their own, and they differ from one kind to the next.',
    ),
    h2('Other ways'),
    p(
      'You can keep the standard target. You can also talk about salt, weight, movement, alcohol and sleep, which are part of most treatment plans. If a tablet does not suit you, talk to your doctor before you stop it. There is often another one.',
    ),
    h2('When to get help'),
    careCard(
      'urgent',
      'Phone your doctor today if you take blood pressure tablets and',
      bullets(
        'you faint, or nearly faint, when you stand up',
        'you are vomiting or have diarrhoea and can hardly drink',
        'you pass much less urine than usual',
      ),
    ),
    careCard(
      'emergency',
      'Call the emergency number now if',
      bullets(
        'you have pain or pressure in the chest',
        'one side of the face or body goes weak, or speech is slurred',
        'you have a sudden, very bad headache or lose your sight',
      ),
    ),
    doctorQuestions(
      'Questions for your doctor',
      'What is my own risk of a heart attack or stroke, out of 100 people like me?',
      'Which target would you suggest for me, and why?',
      'What would tell us that we are aiming too low?',
      'How should I measure at home, and when?',
    ),
    h2('What we do not know'),
    bullets(
      item('Which people are harmed and which are helped. The trial counts groups.'),
      item('How it goes over decades. Our figures are for each year of one trial.'),
      item('What holds for people with diabetes. This trial did not study them.'),
    ),
  ),
}
