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
  steps,
  table,
} from '#lib/document/builders.ts'
import { cite, sources, term } from '#prisma/seed/marks.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'

export const intervalTrainingInWater: SeedArticle = {
  slug: 'interval-training-in-water',
  kind: 'evidence_digest',
  title: 'Interval training in water: what 18 trials found',
  standfirst:
    'Can short hard bursts in a pool do as much for fitness as the same bursts on land? How sure is the answer, and for whom?',
  description:
    'What trials found about interval training in water for people with long-term conditions: the gain, the doubts, and how to begin with care.',
  topics: ['movement', 'heart'],
  author: 'ivo-example',
  about: { type: 'MedicalTherapy', name: 'Interval training in water', meshId: null },
  specialty: 'Physiotherapy',
  body: doc(
    keyPoints(
      [
        'In 18 trials with 868 people, interval training in water improved exercise capacity more than no exercise.',
        cite('bunaesnaess2023'),
      ],
      ['Between water and land there was no clear difference in exercise capacity.', cite('bunaesnaess2023')],
      [
        'The review adds up different tests, so it cannot say how many metres or minutes you would gain.',
        cite('bunaesnaess2023'),
      ],
    ),
    p(
      'Running hurts some knees. A gym can feel like a stage. Water asks less of both: it carries part of your weight, and nobody sees how fast your legs move. That is why people ask whether hard training can be done in a pool.',
    ),
    h2('What it is'),
    p(
      term('hiit', 'Interval training'),
      ' means short hard bursts with easy breaks between them. In water it may be jogging on the spot, kicking, or pushing the arms against the drag. No swimming is needed, and the water is often only chest deep.',
    ),
    p(
      'The full name is high-intensity interval training. “High” is measured against your own limit. A burst that is hard for one person is a warm-up for another.',
    ),
    h2('Who was studied'),
    p(
      'The largest summary we found is a ',
      term('systematic-review', 'systematic review'),
      ' from 2023. It put together 18 trials with 868 people, all of whom had long-term conditions.',
      cite('bunaesnaess2023'),
      ' So it says little about young and healthy swimmers. It also cannot speak for a single illness.',
    ),
    h2('What the trials found'),
    p(
      'The trials did not all use the same test. The authors therefore turned each result into a ',
      term('standardised-mean-difference', 'standardised mean difference'),
      '. On that scale zero means no difference, and a larger number means a larger gain.',
      cite('bunaesnaess2023'),
    ),
    table(
      {
        caption: 'Gain in exercise capacity with interval training in water',
        references: sources('bunaesnaess2023'),
      },
      ['Compared with', 'Difference', 'Likely range', 'In words'],
      [
        'No exercise',
        ['0.78', cite('bunaesnaess2023')],
        '0.48 to 1.08',
        'Better in water, moderate certainty',
      ],
      [
        'Moderate exercise in water',
        ['0.45', cite('bunaesnaess2023')],
        '0.10 to 0.80',
        'Better with intervals',
      ],
      [
        'Interval training on land',
        ['0.28', cite('bunaesnaess2023')],
        '−0.04 to 0.60',
        'No clear difference',
      ],
    ),
    p(
      'Look at the last line. Its range runs from just below zero to well above it. The trials fit with water and land being equal, and also with water being somewhat better.',
      cite('bunaesnaess2023'),
    ),
    p(
      'People also kept going. Adherence, meaning how closely they kept to the plan, was between 84 % and 100 % in the trials.',
      cite('bunaesnaess2023'),
      ' A trial has staff, a timetable and someone who notices when you are missing. At home that may be harder.',
    ),
    comparisonNote(
      'Why “as good as land” is not the finding',
      p(
        'No clear difference is not the same as proof of no difference. It may mean only that the trials were too few or too small to tell. The title of the review says “may”, and so do we.',
      ),
    ),
    h2('What smaller studies add'),
    p(
      'An earlier overview of the field described training in shallow water. It found bodily responses much like those of steady training, and it pointed out how few studies there were.',
      cite('nagle2017'),
    ),
    p(
      'One small study followed 11 young adults who did little exercise through 5 weeks of training, with no control group. Their peak oxygen uptake rose from 30.5 to 31.95 millilitres per kilogram a minute.',
      cite('mcdaniel2020'),
      ' With so few people and nobody to compare them with, that is a hint and no more.',
    ),
    h2('Risks and limits'),
    p(
      'We have recorded no figure for injuries or other harms from this review, so we print none.',
      cite('bunaesnaess2023'),
      ' That gap is ours. It does not mean that nothing went wrong.',
    ),
    p(
      'Some risks are plain. Hard effort strains the heart. Pool floors are slippery, and tired people can get into trouble in water. Do not train alone, and stay where you can stand.',
    ),
    h2('If you want to try'),
    steps(
      'Ask your doctor first if you have a heart or lung condition, or if you are pregnant.',
      'Choose a session with a lifeguard or a teacher, in water you can stand in.',
      'Begin with bursts that feel brisk, not hard. Let your breath come back before the next one.',
      'Add a little each week. Stop for the day if you feel faint or unwell.',
    ),
    h2('Other ways'),
    p(
      'Steady movement counts too. Walking, cycling and easy swimming are choices to talk over with your doctor or physiotherapist. The best plan is often the one you will keep.',
    ),
    careCard(
      'emergency',
      'Stop, get out and have someone call the emergency number if',
      bullets(
        'you have pain or pressure in the chest',
        'you cannot catch your breath at rest',
        'you faint, or one side of the body goes weak',
      ),
    ),
    doctorQuestions(
      'Questions for your doctor or physiotherapist',
      'Is hard effort right for my heart, my lungs and my medicines?',
      'How hard should a burst feel for me, and what should make me stop?',
      'Is there a class near me with someone trained to lead it?',
    ),
    h2('What we do not know'),
    bullets(
      item('Whether the gain lasts. We have no figure for the years after a course.'),
      item('Whether it leads to fewer illnesses or longer lives. These trials measured fitness.'),
      item('Which pattern of bursts and breaks works best, and for which condition.'),
      item('How it goes without a teacher. We have no figure for people who train by themselves.'),
    ),
  ),
}
