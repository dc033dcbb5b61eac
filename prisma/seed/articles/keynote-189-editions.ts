import type { ReferenceKey } from '#prisma/seed/references/references.ts'

/** What differs between two editions of the article, because the trial was reported again. */
export type Edition = {
  source: ReferenceKey
  description: string
  keyPoints: string[]
  alive: { sentence: string; withDrug: number; withPlacebo: number; exactly: string }
  timeFrame: string
  survival: string
  harms: string
  unknown: string[]
}

/** As the article stood on the trial's first report. */
export const twelveMonths: Edition = {
  source: 'gandhi2018',
  description:
    'In one lung cancer trial, 69 in 100 people were alive after 12 months with immunotherapy added to chemotherapy, against 49 in 100 without it.',
  keyPoints: [
    'In one trial, 69 in 100 people were alive after 12 months with pembrolizumab and chemotherapy, against 49 in 100 with chemotherapy and placebo.',
    'We hold no figure for side effects from this first report. Serious ones do occur.',
  ],
  alive: {
    sentence: 'After 12 months, 69 in 100 people were alive in the first group, and 49 in 100 in the second.',
    withDrug: 69,
    withPlacebo: 49,
    exactly: 'The trial reports 69.2 % and 49.4 %.',
  },
  timeFrame: 'after 12 months',
  survival:
    'The hazard ratio for death was 0.49, with a likely range from 0.38 to 0.64. At 12 months, 69.2 % against 49.4 % of people were alive.',
  harms: 'We have recorded no figure for side effects from this first report, so we print none.',
  unknown: ['How many people are alive after some years. The trial has not been followed for long enough.'],
}

/** As it stands on the report at five years. */
export const fiveYears: Edition = {
  source: 'garassino2023',
  description:
    'In one lung cancer trial, 19 in 100 people were alive after 5 years with immunotherapy added to chemotherapy, against 11 in 100 without it.',
  keyPoints: [
    'In one trial, 19 in 100 people were alive after 5 years with pembrolizumab and chemotherapy, against 11 in 100 with chemotherapy and placebo.',
    'A severe, life-threatening or fatal adverse event happened to 73 in 100 people with pembrolizumab, and to 67 in 100 with placebo.',
  ],
  alive: {
    sentence: 'After 5 years, 19 in 100 people were alive in the first group, and 11 in 100 in the second.',
    withDrug: 19,
    withPlacebo: 11,
    exactly: 'The trial reports 19.4 % and 11.3 %.',
  },
  timeFrame: 'after 5 years',
  survival:
    'The hazard ratio for death was 0.60, with a likely range from 0.50 to 0.72. The median survival was 22.0 months in the first group and 10.6 months in the second.',
  harms:
    'An adverse event that was severe, life-threatening or fatal happened to 73 in 100 people with pembrolizumab and chemotherapy. With chemotherapy and placebo it was 67 in 100.',
  unknown: [
    'Which people are alive after 5 years, and why. The trial counts them, but counting does not explain.',
  ],
}
