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

/** When quality of life was measured; the first edition had the unit wrong. */
type Edition = { qualityOfLifeAfter: '12 weeks' | '12 months' }

const corrected = toArticle({ qualityOfLifeAfter: '12 weeks' })
const firstEdition = toArticle({ qualityOfLifeAfter: '12 months' })

/** The article as readers have it now, and as it was before its correction. */
export const palliativeCareFromTheStart = { corrected, firstEdition }

function toArticle({ qualityOfLifeAfter }: Edition): SeedArticle {
  return {
    slug: 'palliative-care-from-the-start',
    kind: 'evidence_digest',
    title: 'Palliative care from the start: what one trial found',
    standfirst:
      'Many people hear “palliative” and think of the end. In this trial the care began near the beginning, beside the cancer treatment.',
    description:
      'A trial gave palliative care to people with lung cancer soon after diagnosis. What it found on mood, quality of life and survival.',
    topics: ['living-with-cancer', 'lung-cancer', 'cancer'],
    author: 'ada-sample',
    about: { type: 'MedicalTherapy', name: 'Palliative care', meshId: null },
    specialty: 'Oncologic',
    body: doc(
      keyPoints(
        [
          'In a lung cancer trial, 16 in 100 people with early palliative care had signs of depression, against 38 in 100 with usual care.',
          cite('temel2010'),
        ],
        [
          'Median survival was 11.6 months with early palliative care and 8.9 months with usual care.',
          cite('temel2010'),
        ],
        'It was one trial, in one kind of cancer. Asking for this care does not mean giving up treatment.',
      ),
      p(
        'The word can frighten. If someone has offered you palliative care, you may wonder what they are not telling you. Often the answer is: nothing. They are offering more help.',
      ),
      h2('What it is'),
      p(
        term('palliative-care', 'Palliative care'),
        ' is care for the whole of a life with illness. It is about pain, breath, sleep and appetite. It is also about fear, money, family, and what you want and do not want.',
      ),
      p(
        'A team may include a doctor, a nurse, a social worker and a chaplain. They work beside your cancer team and not in its place. You can go on with chemotherapy and see them in the same week.',
      ),
      h2('Who was studied'),
      p(
        'The trial took in 151 people who had just been told that they had ',
        term('metastatic', 'metastatic'),
        ' non-small-cell lung cancer.',
        cite('temel2010'),
        ' Chance decided who met the palliative care team from early on and who had usual care.',
      ),
      h2('What it found'),
      p(
        `After ${qualityOfLifeAfter}, people filled in a form about their daily life. The form gives points, and more points mean a better quality of life. The groups scored 98.0 points with early palliative care and 91.5 points without.`,
        cite('temel2010'),
      ),
      riskFigure({
        title: 'Signs of depression',
        denominator: 100,
        arms: [
          { label: 'Early palliative care', count: 16 },
          { label: 'Usual care', count: 38 },
        ],
        timeFrame: 'during the trial',
        population: 'Adults soon after a diagnosis of metastatic non-small-cell lung cancer',
        note: 'Our record of the trial gives no day for this figure, so we print none.',
        references: sources('temel2010'),
      }),
      table(
        { caption: 'Four results of the trial', references: sources('temel2010') },
        ['Result', 'Early palliative care', 'Usual care'],
        ['Quality of life', ['98.0 points', cite('temel2010')], '91.5 points'],
        ['Signs of depression', ['16 in 100 people', cite('temel2010')], '38 in 100 people'],
        ['Aggressive care near the end of life', ['33 in 100 people', cite('temel2010')], '54 in 100 people'],
        ['Median survival', ['11.6 months', cite('temel2010')], '8.9 months'],
      ),
      p(
        'The last line may surprise you. People in the early group had less aggressive care near the end of life, and yet their ',
        term('median', 'median'),
        ' survival was 11.6 months against 8.9 months.',
        cite('temel2010'),
        ' The trial cannot say why.',
      ),
      comparisonNote(
        'What this was compared with',
        p(
          'Both groups had their usual cancer treatment. The difference between them was the early visits, and everything that came with them: time, attention and someone to phone. The trial cannot tell these apart.',
        ),
      ),
      h2('What it can cost you'),
      p(
        'We have recorded no harms from this trial, so we print none.',
        cite('temel2010'),
        ' That does not mean there are none. More visits take time and strength. Some people find it hard to talk about what may come. You can say which subjects you want to leave for another day.',
      ),
      h2('Other ways to get support'),
      p(
        'If there is no such team near you, your family doctor, a cancer nurse or a hospice may offer parts of this care. Ask who looks after pain, who looks after worry, and whom to call at night.',
      ),
      careCard(
        'urgent',
        'Phone your cancer or palliative care team today if',
        bullets(
          'pain is not held by your usual medicine',
          'you are vomiting and cannot keep your medicines down',
          'you are more breathless than yesterday',
        ),
        p('Ask for the number to use at night and at weekends, and keep it by the phone.'),
      ),
      careCard(
        'emergency',
        'Call the emergency number now if',
        bullets('you cannot get your breath', 'you bleed and it does not stop', 'someone cannot be woken'),
      ),
      h2('How to ask for it'),
      p(
        'You do not need the right words. “I would like to meet the palliative care team” is enough. If the answer is “not yet”, ask what they are waiting for.',
      ),
      doctorQuestions(
        'Questions for your team',
        'Can I see the palliative care team now, while I have treatment?',
        'Which of my symptoms could be eased, and by whom?',
        'Whom do I call on a Sunday night?',
        'What should my family know about what I want?',
      ),
      h2('What we do not know'),
      bullets(
        item('Whether the same holds in other cancers or other illnesses. This trial did not ask that.'),
        item('Which part of the care made the difference.'),
        item('Why the groups differed in survival, and whether a second trial would find the same.'),
        item('How much of it still fits. Cancer drugs have changed since 2010, when the trial was printed.'),
      ),
      p(
        'For the number behind the diagnosis, see ',
        link('/articles/what-stage-4-means', 'What “stage 4” means now'),
        '.',
      ),
    ),
  }
}
