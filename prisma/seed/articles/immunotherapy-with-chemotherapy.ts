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
} from '#lib/document/builders.ts'
import { type Edition, fiveYears, twelveMonths } from '#prisma/seed/articles/keynote-189-editions.ts'
import { cite, sources, term } from '#prisma/seed/marks.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'

/** The article as readers have it now, and as it was while the trial had only its first report. */
export const immunotherapyWithChemotherapy = {
  current: toArticle(fiveYears),
  firstEdition: toArticle(twelveMonths),
}

function toArticle({
  source,
  description,
  keyPoints: points,
  alive,
  timeFrame,
  survival,
  harms,
  unknown,
}: Edition): SeedArticle {
  return {
    slug: 'immunotherapy-with-chemotherapy',
    kind: 'treatment_explainer',
    title: 'Lung cancer: adding immunotherapy to chemotherapy',
    standfirst:
      'Two treatments at once can sound like twice the hope and twice the burden. One trial lets you weigh the one against the other.',
    description,
    topics: ['lung-cancer', 'cancer'],
    author: 'ada-sample',
    about: { type: 'MedicalCondition', name: 'Non-small-cell lung cancer', meshId: 'D002289' },
    specialty: 'Oncologic',
    body: doc(
      keyPoints(
        ...points.map((words) => [words, cite(source)]),
        'The treatment does not suit everyone. Which kind of lung cancer it is decides whether it is a choice at all.',
      ),
      p(
        'A plan with several drugs can be hard to take in. You may come home with a list of names and one question: is the extra drug worth it? Here is one trial that tried to answer it.',
      ),
      h2('What it is'),
      p(
        term('chemotherapy', 'Chemotherapy'),
        ' damages cells that divide fast. ',
        term('immunotherapy', 'Immunotherapy'),
        ' helps the immune system to act against cancer cells. In this plan they are given together, by drip, at the same visits.',
      ),
      p(
        'The immunotherapy drug is pembrolizumab. The chemotherapy is pemetrexed with a drug that contains platinum.',
      ),
      h2('Who it is for'),
      p(
        'The trial was in adults with ',
        term('metastatic', 'metastatic'),
        ' non-small-cell lung cancer of the nonsquamous kind, who had had no treatment for it yet.',
        cite(source),
        ' “Nonsquamous” describes how the cells look under a microscope. If your cancer is of another kind, these numbers are not about you.',
      ),
      h2('The benefit'),
      p(
        `Chance decided who got pembrolizumab along with chemotherapy, and who got a `,
        term('placebo', 'placebo'),
        ` with it. ${alive.sentence}`,
        cite(source),
      ),
      riskFigure({
        title: `Alive ${timeFrame}`,
        denominator: 100,
        arms: [
          { label: 'Chemotherapy with pembrolizumab', count: alive.withDrug },
          { label: 'Chemotherapy with placebo', count: alive.withPlacebo },
        ],
        timeFrame,
        population: 'Adults with untreated metastatic nonsquamous non-small-cell lung cancer',
        note: alive.exactly,
        references: sources(source),
      }),
      p(survival, cite(source)),
      comparisonNote(
        'Ratio and people',
        p(
          'You may read that a drug lowers the risk of death by so many per cent. That is a ratio between two groups over the time of a trial. It is not a number of people.',
        ),
        p(
          'The picture above shows people. It is the same result, in the form that most of us can picture. Look at both groups before you decide what the gap means to you.',
        ),
      ),
      h2('The harms'),
      p(harms, cite(source)),
      p(
        'Chemotherapy can bring sickness, tiredness, infections and low blood counts. Immunotherapy can set immune cells against healthy parts of the body, such as the lungs, the bowel or the glands. Such effects may begin months later.',
      ),
      h2('Other ways'),
      p(
        'For some people immunotherapy alone is a choice. For others it is chemotherapy alone, a ',
        term('targeted-therapy', 'targeted drug'),
        ', or a trial. Care for symptoms without drugs against the cancer is a choice as well, and a respected one. Which of these are open depends on tests of the tumour and on your health.',
      ),
      h2('When to get help'),
      careCard(
        'urgent',
        'Phone your cancer team today if you are having treatment and',
        bullets(
          'you feel hot, cold or shivery',
          'you have a cough or breathlessness that is getting worse',
          'you have diarrhoea, or you cannot keep drinks down',
        ),
        p('Use the number on your treatment card, at any hour. Say which drugs you are having.'),
      ),
      careCard(
        'emergency',
        'Call the emergency number now if',
        bullets('you cannot get your breath', 'you have chest pain', 'someone cannot be woken'),
      ),
      doctorQuestions(
        'Questions for your cancer team',
        'Which kind of lung cancer is it, and which markers were tested?',
        'What would you expect for 100 people like me, with the extra drug and without it?',
        'How often would I be here, and for how long each time?',
        'What would make us stop one of the drugs?',
      ),
      h2('What we do not know'),
      bullets(
        ...unknown.map((words) => item(words)),
        item('How people did who were too unwell to join. The trial did not study them.'),
        item('Which of the people alive owe it to the drug, and which would be alive without it.'),
      ),
    ),
  }
}
