import type { SeedReference } from '#prisma/seed/references/seed-reference.ts'

const chronic = 'people with long-term conditions'

/** Sources on interval training in water. */
export const movementReferences = {
  bunaesnaess2023: {
    kind: 'systematic_review',
    title:
      'Aquatic high-intensity interval training (HIIT) may be similarly effective to land-based HIIT in improving exercise capacity in people with chronic conditions: a systematic review and meta-analysis',
    authors: ['Bunæs-Næss H', 'Kvæl LAH', 'Nilsson BB', 'Heywood S', 'Heiberg KE'],
    containerTitle: 'BMJ Open Sport & Exercise Medicine',
    year: 2023,
    volume: '9',
    issue: '4',
    pages: 'e001639',
    doi: '10.1136/bmjsem-2023-001639',
    sampleSize: 868,
    findings: [
      {
        outcome: 'exercise capacity, 18 trials in all',
        figure: 0.78,
        unit: 'standardised mean difference',
        interval: [0.48, 1.08],
        population: chronic,
        comparator: 'no exercise',
        measure: 'relative',
        note: 'Moderate certainty.',
      },
      {
        outcome: 'exercise capacity',
        figure: 0.28,
        unit: 'standardised mean difference',
        interval: [-0.04, 0.6],
        population: chronic,
        comparator: 'interval training on land',
        measure: 'relative',
        note: 'No clear difference.',
      },
      {
        outcome: 'exercise capacity',
        figure: 0.45,
        unit: 'standardised mean difference',
        interval: [0.1, 0.8],
        population: chronic,
        comparator: 'moderate exercise in water',
        measure: 'relative',
      },
      {
        outcome: 'adherence, lowest',
        figure: 84,
        unit: 'percent',
        population: chronic,
        measure: 'absolute',
        note: 'The highest was 100 %.',
      },
    ],
  },
  nagle2017: {
    kind: 'narrative_review',
    title:
      'Aquatic high intensity interval training for cardiometabolic health: benefits and training design',
    authors: ['Nagle EF', 'Sanders ME', 'Franklin BA'],
    containerTitle: 'American Journal of Lifestyle Medicine',
    year: 2017,
    volume: '11',
    issue: '1',
    pages: '64-76',
    doi: '10.1177/1559827615583640',
    pmid: '30202315',
    findings: [],
  },
  mcdaniel2020: {
    kind: 'uncontrolled_study',
    title:
      'Five weeks of aquatic-calisthenic high intensity interval training improves cardiorespiratory fitness and body composition in sedentary young adults',
    authors: ['McDaniel BB', 'Naquin MR', 'Sirikul B', 'Kraemer RR'],
    containerTitle: 'Journal of Sports Science & Medicine',
    year: 2020,
    volume: '19',
    pages: '187-194',
    sampleSize: 11,
    findings: [
      {
        outcome: 'peak oxygen uptake after 5 weeks',
        figure: 31.95,
        unit: 'ml/kg/min',
        population: 'sedentary young adults',
        comparator: 'the same people before',
        comparatorFigure: 30.5,
        measure: 'absolute',
        note: 'No control group.',
      },
    ],
  },
} as const satisfies Record<string, SeedReference>
