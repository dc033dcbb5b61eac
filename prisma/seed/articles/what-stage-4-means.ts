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

export const whatStage4Means: SeedArticle = {
  slug: 'what-stage-4-means',
  kind: 'condition_overview',
  title: 'What “stage 4” means now, and what it no longer means',
  standfirst:
    'The number says where a cancer has been found. It does not say how long a life will be. Here is what the trials show, and what they leave open.',
  description:
    'Stage 4 says where a cancer is, not how long someone will live. What trials found in lung, breast and skin cancer, with harms and limits.',
  topics: ['cancer', 'lung-cancer', 'living-with-cancer'],
  author: 'ada-sample',
  about: { type: 'MedicalCondition', name: 'Metastatic cancer', meshId: null },
  specialty: 'Oncologic',
  body: doc(
    keyPoints(
      'Stage 4 says how far a cancer had spread when it was looked for. It does not say how long a person will live.',
      [
        'In one lung cancer trial, 32 in 100 people given pembrolizumab were alive after 5 years, against 16 in 100 given chemotherapy.',
        cite('reck2021'),
      ],
      [
        'Not everyone is helped: in 2023, about 20 in 100 people in the United States with advanced cancer responded to a checkpoint inhibitor.',
        cite('haslam2025'),
      ],
    ),
    p(
      'If you have just been told that a cancer is stage 4, you may be reading this at night. Take it slowly. Nothing on this page has to be decided before morning.',
    ),
    h2('What the number says'),
    p(
      'Doctors give many cancers a number from 1 to 4. The number is called the stage. It says how far the cancer had spread when it was looked for.',
    ),
    p(
      term('stage-4', 'Stage 4'),
      ' means that the cancer has reached distant parts of the body. Another word for this is ',
      term('metastatic', 'metastatic'),
      '. A lung cancer that has reached the liver is still a lung cancer. It is made of lung cancer cells, and doctors treat it as lung cancer.',
    ),
    p(
      'So the stage is a place on a map. It is not a clock. It does not say how fast the cancer grows, how you feel, or which treatments fit.',
    ),
    h2('What it no longer means'),
    p(
      'Many people hear “stage 4” as one verdict for all. That is not a fair reading any more. Two people with the same number can have cancers that behave very differently.',
    ),
    p(
      'One example is non-small-cell lung cancer. Some of these tumours carry a lot of a protein called programmed death-ligand 1 (',
      term('pd-l1', 'PD-L1'),
      '). The protein can hold back the immune system. Pembrolizumab is an ',
      term('immunotherapy', 'immunotherapy'),
      ' drug that blocks this brake.',
    ),
    p(
      'In a ',
      term('randomised-trial', 'randomised trial'),
      ' of 305 people with this cancer, chance decided who got pembrolizumab and who got ',
      term('chemotherapy', 'chemotherapy'),
      '. After 5 years, 32 in 100 people were alive in the first group, and 16 in 100 in the second.',
      cite('reck2021'),
    ),
    riskFigure({
      title: 'Alive 5 years after starting treatment',
      denominator: 100,
      arms: [
        { label: 'Pembrolizumab', count: 32 },
        { label: 'Chemotherapy', count: 16 },
      ],
      timeFrame: 'after 5 years',
      population:
        'Adults with metastatic non-small-cell lung cancer and PD-L1 on at least 50 % of tumour cells',
      note: 'The trial reports 31.9 % and 16.3 %. Most people had died in both groups.',
      references: sources('reck2021'),
    }),
    p(
      'Both halves of that picture are true. More people were alive with the drug, 32 in 100 against 16 in 100, and in each group most people had died. The ',
      term('median', 'median'),
      ' survival was 26.3 months with pembrolizumab and 13.4 months with chemotherapy.',
      cite('reck2021'),
    ),
    comparisonNote(
      'What the drug was compared with',
      p(
        'The other group had chemotherapy first. Later on, 66 in 100 of them were given a drug of the same kind as pembrolizumab.',
        cite('reck2021'),
        ' So the trial compares having such a drug first with often having it later.',
      ),
      p(
        'The result is about tumours with PD-L1 on at least 50 % of their cells, and without a change in two genes called EGFR and ALK. It says nothing about other tumours.',
        cite('reck2021'),
      ),
    ),
    h2('Five cancers, five answers'),
    p(
      'The same word covers many diseases. The table shows what five trials found in people with advanced or metastatic cancer. In it, EGFR is a gene, and HER2 is a protein on some breast cancer cells. Please read each row by itself. The people, the drugs and the years differ, so the rows cannot be set against each other.',
    ),
    table(
      {
        caption: 'What five trials found',
        references: sources('reck2021', 'garassino2023', 'ramalingam2020', 'swain2015', 'wolchok2025'),
      },
      ['Cancer', 'What was compared', 'What was found'],
      [
        'Lung cancer with much PD-L1',
        'Pembrolizumab, or chemotherapy',
        ['32 against 16 in 100 people alive after 5 years', cite('reck2021')],
      ],
      [
        'Other lung cancer (nonsquamous)',
        'Chemotherapy with pembrolizumab, or without',
        ['19 against 11 in 100 people alive after 5 years', cite('garassino2023')],
      ],
      [
        'Lung cancer with an EGFR change',
        'Osimertinib, or an older drug',
        ['54 against 44 in 100 people alive after 3 years', cite('ramalingam2020')],
      ],
      [
        'HER2-positive breast cancer',
        'Two drugs with pertuzumab, or without',
        ['Median survival of 56.5 against 40.8 months', cite('swain2015')],
      ],
      [
        'Melanoma',
        'Nivolumab with ipilimumab, or ipilimumab alone',
        ['Median survival of 71.9 against 19.9 months', cite('wolchok2025')],
      ],
    ),
    h2('What the treatments can do to you'),
    p(
      'Each of these treatments has side effects, and some are serious. In one trial, 73 in 100 people given chemotherapy with pembrolizumab had an adverse event that was severe, life-threatening or fatal. With chemotherapy and a ',
      term('placebo', 'placebo'),
      ' it was 67 in 100.',
      cite('garassino2023'),
    ),
    p(
      'A ',
      term('targeted-therapy', 'targeted drug'),
      ' is aimed at a certain change in cancer cells. Healthy cells can carry the same target, so such drugs have side effects too. Ask what is likely with yours, and what to watch for.',
    ),
    h2('Who is not helped'),
    p(
      'Good stories travel further than others. For the United States in 2023, one study estimated who could have a ',
      term('checkpoint-inhibitor', 'checkpoint inhibitor'),
      '. About 57 in 100 people with advanced or metastatic cancer were eligible, and about 20 in 100 responded.',
      cite('haslam2025'),
    ),
    p(
      'A response means that the cancer shrank. It does not mean that it stayed away. If such a drug is not right for you, that is not your doing.',
    ),
    h2('Care that can begin today'),
    p(
      term('palliative-care', 'Palliative care'),
      ' is not only for the last weeks of life. It is help with pain, breath, sleep, worry and plans. It can go along with any other treatment.',
    ),
    p(
      'In one trial of 151 people with metastatic lung cancer, some had this care from early on. Signs of depression were found in 16 in 100 of them, and in 38 in 100 people with usual care.',
      cite('temel2010'),
      ' We tell more in ',
      link('/articles/palliative-care-from-the-start', 'Palliative care from the start'),
      '.',
    ),
    careCard(
      'urgent',
      'Phone your cancer team today if you are having treatment and',
      bullets(
        'you feel hot, cold or shivery',
        'pain or breathlessness is getting worse',
        'you cannot keep drinks down',
      ),
      p('Use the number your team gave you. Say at once which treatment you are having.'),
    ),
    careCard(
      'emergency',
      'Call the emergency number now if',
      bullets('you cannot get your breath', 'you have sudden chest pain', 'someone cannot be woken'),
    ),
    doctorQuestions(
      'Questions for your doctor',
      'Which kind of cancer is it, and has it been tested for markers such as PD-L1 or gene changes?',
      'What is the aim of the treatment: more time, fewer symptoms, or both?',
      'Out of 100 people like me, how many are helped, and how many have serious side effects?',
      'What happens if we wait, or if I choose no drug treatment?',
      'Can I meet the palliative care team now?',
    ),
    h2('What we do not know'),
    bullets(
      item(
        'How you will do. Each number here is about a group. It cannot say on which side of it you will be.',
      ),
      item('How people too unwell to join a trial would have done. The trials above did not study them.'),
      item(
        'Why some people are alive many years later. The trials count them, but counting does not explain.',
      ),
      item(
        'What holds for other cancers. Most cancers are not in the table, and it would be wrong to borrow its numbers.',
      ),
    ),
  ),
}
