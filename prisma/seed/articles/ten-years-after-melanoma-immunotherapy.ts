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

export const tenYearsAfterMelanomaImmunotherapy: SeedArticle = {
  slug: 'ten-years-after-melanoma-immunotherapy',
  kind: 'evidence_digest',
  title: 'Ten years after immunotherapy for advanced melanoma',
  standfirst:
    'A trial followed 945 people for ten years. Its last report is a rare thing in cancer: a long answer to a short question.',
  description:
    'Of 100 people with advanced melanoma given two immunotherapy drugs, 43 were alive after 10 years. The final report of the trial, with limits.',
  topics: ['melanoma', 'cancer'],
  author: 'ivo-example',
  about: { type: 'MedicalCondition', name: 'Melanoma', meshId: 'D008545' },
  specialty: 'Oncologic',
  body: doc(
    keyPoints(
      [
        'In one trial of advanced melanoma, 43 in 100 people given nivolumab with ipilimumab were alive after 10 years.',
        cite('wolchok2025'),
      ],
      [
        'Median survival was 71.9 months with both drugs, 36.9 with nivolumab alone and 19.9 with ipilimumab alone.',
        cite('wolchok2025'),
      ],
      [
        'More than half of the people in each group had died after 10 years. Both parts of this answer are true.',
        cite('wolchok2025'),
      ],
    ),
    p(
      'Ten years is a long time to wait for a result. A child can go through school in it. For advanced melanoma there is such a result, and it is worth reading slowly.',
    ),
    h2('What was tested'),
    p(
      'Melanoma is a cancer of the cells that colour the skin. Advanced means here that an operation cannot remove it all.',
    ),
    p(
      'Nivolumab and ipilimumab are ',
      term('immunotherapy', 'immunotherapy'),
      ' drugs. Each one is a ',
      term('checkpoint-inhibitor', 'checkpoint inhibitor'),
      ': it releases a brake on immune cells. They work on two different brakes.',
    ),
    h2('Who was studied'),
    p(
      'The trial took in 945 adults with untreated advanced melanoma. Chance decided who got both drugs, who got nivolumab, and who got ipilimumab.',
      cite('wolchok2025'),
      ' The report of 2025 is the final one.',
    ),
    h2('What it found'),
    p(
      'After 10 years, 43 in 100 people in the group with both drugs were alive.',
      cite('wolchok2025'),
      ' We hold no figure at 10 years for the other two groups, so the picture shows one group only.',
    ),
    riskFigure({
      title: 'Alive 10 years after starting treatment',
      denominator: 100,
      arms: [{ label: 'Nivolumab with ipilimumab', count: 43 }],
      timeFrame: 'after 10 years',
      population: 'Adults with untreated advanced melanoma',
      note: 'For a comparison between the three groups, see the table below.',
      references: sources('wolchok2025'),
    }),
    p(
      'The comparison is in the ',
      term('median', 'median'),
      ' survival. Half of each group lived longer than the time in the table, and half did not.',
    ),
    table(
      {
        caption: 'Three groups; each ratio compares a group with ipilimumab alone',
        references: sources('wolchok2025'),
      },
      ['Group', 'Median survival', 'Hazard ratio', 'Likely range'],
      ['Both drugs', ['71.9 months', cite('wolchok2025')], '0.53', '0.44 to 0.65'],
      ['Nivolumab alone', ['36.9 months', cite('wolchok2025')], '0.63', '0.52 to 0.76'],
      ['Ipilimumab alone', ['19.9 months', cite('wolchok2025')], '1', 'The group compared with'],
    ),
    comparisonNote(
      'What the drugs were compared with',
      p(
        'The comparison group had ipilimumab, which is itself an immunotherapy drug. Nobody in this trial was left without treatment. So it does not say how much better than nothing these drugs are.',
      ),
      p(
        'The ratios in the table set each group against ipilimumab alone. They do not compare the other two groups with each other.',
      ),
    ),
    h2('What 43 in 100 does not mean'),
    p(
      'It does not mean that the melanoma is gone for good in all these people. It means that they were alive. Some may have had more treatment on the way, and some may live with the disease.',
    ),
    p(
      'It also says nothing about other cancers. For the United States in 2023, a study estimated that about 20 in 100 people with advanced or metastatic cancer responded to a checkpoint inhibitor.',
      cite('haslam2025'),
      ' Melanoma is one of the brighter corners. We say more in ',
      link('/articles/what-stage-4-means', 'What “stage 4” means now'),
      '.',
    ),
    h2('What it can cost the body'),
    p(
      'We have recorded no figure for side effects from this final report, so we print none.',
      cite('wolchok2025'),
      ' That gap is ours, and it is a large one. Ask your team for the numbers.',
    ),
    p(
      'When a brake on immune cells is released, they can turn on healthy parts of the body. The bowel, the skin, the lungs, the liver and the glands are among them. Some of these effects are serious, some last, and some come months after the last dose.',
    ),
    h2('Other ways'),
    p(
      'One drug in place of two is a choice, and so are ',
      term('targeted-therapy', 'targeted drugs'),
      ' for melanomas with certain gene changes. A trial of another treatment may be open near you. Care for symptoms goes along with each of these, and it can also be chosen by itself.',
    ),
    careCard(
      'urgent',
      'Phone your cancer team today if you have had immunotherapy and',
      bullets(
        'you have diarrhoea, or blood in your stool',
        'you have a cough or breathlessness that was not there before',
        'your skin or eyes turn yellow, or a rash spreads',
        'you are very tired, faint or confused',
      ),
      p('Say that you have had immunotherapy, even if the last dose was months ago.'),
    ),
    careCard(
      'emergency',
      'Call the emergency number now if',
      bullets('you cannot get your breath', 'you have chest pain', 'someone cannot be woken'),
    ),
    doctorQuestions(
      'Questions for your cancer team',
      'Are both drugs right for me, or one of them, and why?',
      'Out of 100 people like me, how many have a serious side effect with each choice?',
      'Which signs should make me call, and whom, at any hour?',
      'Does my melanoma have a gene change that opens another choice?',
    ),
    h2('What we do not know'),
    bullets(
      item('Who will be among the 43. Nothing in our record of the trial tells them apart beforehand.'),
      item('How people did who were too unwell for the trial. It did not study them.'),
      item('How life was in those ten years. We hold no figure on that.'),
    ),
  ),
}
