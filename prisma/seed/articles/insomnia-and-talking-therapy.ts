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
  table,
} from '#lib/document/builders.ts'
import { cite, sources, term } from '#prisma/seed/marks.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'

export const insomniaAndTalkingTherapy: SeedArticle = {
  slug: 'insomnia-and-talking-therapy',
  kind: 'evidence_digest',
  title: 'Insomnia: what a short course of therapy can and cannot do',
  standfirst:
    'Lying awake is one trouble, and sleeping too little is another. A review of 20 trials helps to tell them apart.',
  description:
    'Therapy for insomnia helped people fall asleep about 19 minutes sooner in 20 trials, but total sleep hardly changed. What that means at night.',
  topics: ['insomnia', 'sleep'],
  author: 'ada-sample',
  about: { type: 'MedicalCondition', name: 'Insomnia', meshId: 'D007319' },
  specialty: 'Psychiatric',
  body: doc(
    keyPoints(
      [
        'In 20 trials, adults with chronic insomnia fell asleep 19 minutes sooner after this therapy, compared with control groups.',
        cite('trauer2015'),
      ],
      ['They slept about 8 minutes longer in all, a difference that may be chance.', cite('trauer2015')],
      'Rules of good sleep by themselves are not the same thing as the therapy.',
    ),
    p(
      'It is late, and you are counting the hours that are left. Many people know this. A bad night is hard, and it ends. Nothing on this page needs you to be rested.',
    ),
    h2('What it is'),
    p(
      term('insomnia', 'Insomnia'),
      ' is trouble falling asleep or staying asleep that comes back and makes the day harder. When it goes on for months, it is called chronic.',
    ),
    p(
      'Cognitive behavioural therapy for insomnia (',
      term('cbt-i', 'CBT-I'),
      ') is a short course with a therapist, in a group or with a guided programme. Most courses take some weeks. They work on what you do around sleep and on what you think about it.',
    ),
    p('The parts often used are these:'),
    bullets(
      item('A diary, so that you see your nights as they are and not as they feel.'),
      item('A shorter time in bed for a while, so that bed and sleep belong together again.'),
      item('Getting up when sleep does not come, and going back when you are sleepy.'),
      item('Looking at thoughts such as “tomorrow is ruined”, and testing them.'),
    ),
    h2('Who it is for'),
    p(
      'The trials below were in adults with chronic insomnia.',
      cite('trauer2015'),
      ' A few bad nights after bad news are something else, and they often pass.',
    ),
    h2('What the trials found'),
    p(
      'One ',
      term('systematic-review', 'systematic review'),
      ' put together 20 trials with 1,162 people. The table shows the difference between people who had the therapy and ',
      term('control-group', 'control groups'),
      '.',
      cite('trauer2015'),
    ),
    table(
      { caption: 'Difference between therapy and control groups', references: sources('trauer2015') },
      ['What was measured', 'Difference', 'Likely range'],
      ['Time to fall asleep', ['19 minutes shorter', cite('trauer2015')], '14 to 24 minutes'],
      ['Time awake during the night', ['26 minutes shorter', cite('trauer2015')], '15 to 37 minutes'],
      ['Total time asleep', ['7.6 minutes longer', cite('trauer2015')], '−0.5 to 15.7 minutes'],
    ),
    p(
      'People also spent more of their time in bed asleep. This share is called ',
      term('sleep-efficiency', 'sleep efficiency'),
      '. It was 9.9 percentage points higher than in the control groups.',
      cite('trauer2015'),
    ),
    comparisonNote(
      'The line that is easy to get wrong',
      p(
        'Total time asleep is often reported as a gain. Its likely range begins just below zero, so no change at all fits the trials too.',
        cite('trauer2015'),
      ),
      p(
        'The therapy seems to take away waking time more than it adds sleep.',
        cite('trauer2015'),
        ' If your nights are broken, that may be what you want. If you simply sleep too few hours, it may disappoint.',
      ),
    ),
    h2('What a guideline says'),
    p(
      'In 2021 the American Academy of Sleep Medicine gave the full form of this therapy a strong recommendation for adults with chronic insomnia.',
      cite('edinger2021'),
      ' It does not recommend rules of good sleep, called sleep hygiene, as a treatment by themselves. That part is conditional, which means weaker.',
      cite('edinger2021'),
      ' A dark room and less coffee are good things to have. They are not the therapy.',
    ),
    h2('Risks and costs'),
    p(
      'We have recorded no figure for harms from this review, so we print none.',
      cite('trauer2015'),
      ' What follows is general advice and not a finding.',
    ),
    p(
      'A shorter time in bed can make you sleepier for the first week or two. Do not drive or work at heights while you are drowsy. If you have epilepsy or bipolar disorder, or if you walk in your sleep, talk to a doctor before you cut your hours in bed.',
    ),
    h2('Other ways'),
    p(
      'There are medicines for sleep. They have their own benefits and risks, and this page does not weigh them. If you take one already, talk to your doctor before you stop or change it.',
    ),
    p(
      'Sometimes sleep is broken by something else: pain, breathing that stops at night, low mood, drink, or a medicine. Then the cause needs care first.',
    ),
    h2('When to get help'),
    careCard(
      'non-urgent',
      'See your doctor if',
      bullets(
        'you have slept badly for several weeks, and your days suffer for it',
        'someone says that you snore loudly or stop breathing in your sleep',
        'you need alcohol or other people’s tablets to sleep',
        'you feel low or without hope on most days',
      ),
    ),
    doctorQuestions(
      'Questions for your doctor',
      'Could something else be breaking my sleep?',
      'Is there a course of this therapy here, in person or online?',
      'How long should I give it before we decide whether it helps?',
      'If I take sleeping tablets now, how would we plan a change?',
    ),
    h2('What we do not know'),
    bullets(
      item(
        'How many people in 100 are helped. The review gives mean minutes, and a mean hides both the helped and the not helped.',
      ),
      item('How long the gain lasts. We hold no figure for later years.'),
      item('Which part of the therapy does the work.'),
      item('How well it does in people with other illnesses. Ask about yours.'),
    ),
  ),
}
