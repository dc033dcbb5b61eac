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

export const erenumabForMigraine: SeedArticle = {
  slug: 'erenumab-for-migraine',
  kind: 'evidence_digest',
  title: 'Fewer migraine days: what one trial of erenumab found',
  standfirst:
    'An injection, a placebo, and a question that matters: how many of the better months came from the drug?',
  description:
    'In one trial of erenumab for episodic migraine, 43 to 50 in 100 people had half as many migraine days, against 27 in 100 with placebo.',
  topics: ['migraine', 'headache'],
  author: 'ada-sample',
  about: { type: 'Drug', name: 'Erenumab', meshId: null },
  specialty: 'Neurologic',
  body: doc(
    keyPoints(
      [
        'Migraine days were at least halved in 43 in 100 people on 70 mg, 50 in 100 on 140 mg and 27 in 100 on placebo.',
        cite('goadsby2017'),
      ],
      [
        'The mean fall was 3.2 or 3.7 days a month with the drug, against 1.8 days with placebo.',
        cite('goadsby2017'),
      ],
      'A mean hides a lot. It cannot tell you what your own month would look like.',
    ),
    p(
      'A migraine takes a day, and then the fear of the next one takes another. If you are weighing a drug that aims to prevent attacks, you may want numbers that fit on a calendar.',
    ),
    h2('What it is'),
    p(
      'Erenumab is a drug given as an injection under the skin. It is meant to prevent attacks and not to stop one that has begun.',
    ),
    p(
      'Migraine is common. One study put the number of people with migraine in 2016 at 1.04 billion worldwide.',
      cite('gbdheadache2018'),
      ' The publisher corrected that paper on 17 November 2021, and our list of sources says so.',
    ),
    h2('Who was studied'),
    p(
      'The trial took in 955 people with ',
      term('episodic-migraine', 'episodic migraine'),
      '. They had 8.3 migraine days a month on average when it began.',
      cite('goadsby2017'),
      ' So it does not tell us about people who have a headache on most days.',
    ),
    p(
      'Chance decided who got 70 milligrams (mg) of the drug, who got 140 mg, and who got a ',
      term('placebo', 'placebo'),
      '. A placebo injection looks the same and has no drug in it.',
    ),
    h2('What it found'),
    table(
      { caption: 'Change in migraine days a month', references: sources('goadsby2017') },
      ['Group', 'Fewer days a month', 'Days at least halved'],
      ['Erenumab 140 mg', ['3.7 days', cite('goadsby2017')], '50 in 100 people'],
      ['Erenumab 70 mg', ['3.2 days', cite('goadsby2017')], '43 in 100 people'],
      ['Placebo', ['1.8 days', cite('goadsby2017')], '27 in 100 people'],
    ),
    riskFigure({
      title: 'Migraine days at least halved',
      denominator: 100,
      arms: [
        { label: 'Erenumab 140 mg', count: 50 },
        { label: 'Erenumab 70 mg', count: 43 },
        { label: 'Placebo', count: 27 },
      ],
      timeFrame: 'in a month, compared with before the trial',
      population: 'Adults with episodic migraine',
      note: 'The trial reports 50.0 %, 43.3 % and 26.6 %.',
      references: sources('goadsby2017'),
    }),
    comparisonNote(
      'Look at the placebo first',
      p(
        'With a placebo, 27 in 100 people had half as many migraine days or fewer.',
        cite('goadsby2017'),
        ' People join a trial when things are bad, and bad months often pass. Hope and a good diary may do something as well.',
      ),
      p(
        'So not each better month on the drug is due to the drug. What it adds is the distance between the groups: 43 or 50 in 100, against 27 in 100.',
        cite('goadsby2017'),
      ),
    ),
    h2('What it means on a calendar'),
    p(
      'Think of a month with 8 migraine days. With placebo, the mean fall was 1.8 days. With the drug it was 3.2 or 3.7 days.',
      cite('goadsby2017'),
      ' For most people that leaves migraine in the month, only less of it.',
    ),
    p(
      'Whether that is worth an injection is for you to say. For one person it is a job kept. For another it is a small change and a cost.',
    ),
    h2('Risks and side effects'),
    p(
      'We have recorded no figure for side effects from this trial, so we print none.',
      cite('goadsby2017'),
      ' That gap is ours. The leaflet that comes with the drug lists what has been seen, and a pharmacist can go through it with you.',
    ),
    p(
      'Tell your doctor if you are pregnant or would like to be, and if you have heart or circulation trouble. A trial of this size can miss rare harms.',
    ),
    h2('Other ways'),
    p(
      'There are other drugs that aim to prevent attacks, some of them tablets, and there are drugs to take when an attack begins. Some people also look at their sleep and their meals. This article weighs none of these. Bring a diary of your attacks, and ask which one comes first where you live.',
    ),
    h2('When to get help'),
    careCard(
      'non-urgent',
      'See your doctor if',
      bullets(
        'attacks come more often, or your usual medicine no longer helps',
        'you take painkillers for headache on many days of the month',
        'you are pregnant, or plan to be, and take a migraine medicine',
      ),
    ),
    careCard(
      'emergency',
      'Call the emergency number now if',
      bullets(
        'a headache is sudden and worse than any before',
        'you have weakness on one side, slurred speech, or trouble seeing for the first time',
        'there is fever with a stiff neck, a rash or confusion',
      ),
    ),
    doctorQuestions(
      'Questions for your doctor',
      'How many migraine days a month do I have, by my diary?',
      'Which preventive drug would come first for me, and why?',
      'How long do we try it before we decide?',
      'What side effects are common, and which ones are a reason to call?',
    ),
    h2('What we do not know'),
    bullets(
      item('How erenumab compares with other preventive drugs. Here it was compared with placebo.'),
      item('How it goes over years. We hold no figure for later years.'),
      item('Who will be among those helped. Nothing in our record of the trial tells them apart beforehand.'),
    ),
  ),
}
