/** The words that articles explain where they first use them, by slug. Definitions carry no figures. */
export const glossary = {
  metastatic: {
    term: 'metastatic',
    definition: 'Said of a cancer that has spread from where it began to distant parts of the body.',
  },
  'stage-4': {
    term: 'stage 4',
    definition: 'The stage given to most cancers once they have spread to distant parts of the body.',
  },
  median: {
    term: 'median',
    definition: 'The middle one when all results stand in a row: half are lower and half are higher.',
  },
  'randomised-trial': {
    term: 'randomised trial',
    definition:
      'A study that lets chance decide who gets which treatment, so that the groups start out alike.',
  },
  'control-group': {
    term: 'control group',
    definition:
      'The people in a study who do not get what is being tested; they show what happens without it.',
  },
  placebo: {
    term: 'placebo',
    definition: 'A treatment made to look like the real one but without its active part.',
  },
  'hazard-ratio': {
    term: 'hazard ratio',
    definition:
      'How often something happens in one group compared with another over the time of a study. One means equally often.',
  },
  'confidence-interval': {
    term: 'confidence interval',
    definition: 'The range in which the true size of an effect is likely to lie, judging by one study.',
  },
  'systematic-review': {
    term: 'systematic review',
    definition: 'A study that looks for all the studies on one question and weighs them together.',
  },
  'cohort-study': {
    term: 'cohort study',
    definition:
      'A study that follows groups of people over time without deciding what they do. It can show a link, but seldom a cause.',
  },
  'person-years': {
    term: 'person-years',
    definition:
      'People times years: ten people followed for a year, or one person for ten, are ten person-years.',
  },
  biomarker: {
    term: 'biomarker',
    definition: 'Something that can be measured in the body and helps to choose or judge a treatment.',
  },
  'pd-l1': {
    term: 'PD-L1',
    definition:
      'A protein on some cancer cells that can hold back the immune system. Doctors measure it in a sample.',
  },
  immunotherapy: {
    term: 'immunotherapy',
    definition: 'Treatment that helps the immune system to act against cancer cells.',
  },
  'checkpoint-inhibitor': {
    term: 'checkpoint inhibitor',
    definition: 'A kind of immunotherapy that releases a brake on immune cells.',
  },
  'targeted-therapy': {
    term: 'targeted drug',
    definition: 'A drug aimed at a certain change in cancer cells. Healthy cells can carry the target too.',
  },
  chemotherapy: {
    term: 'chemotherapy',
    definition: 'Drugs that damage cells that divide fast, among them cancer cells.',
  },
  'palliative-care': {
    term: 'palliative care',
    definition:
      'Care for symptoms, worries and daily life. It can begin at any stage and go along with treatment.',
  },
  remission: {
    term: 'remission',
    definition:
      'A time in which the signs of a disease are gone or below a set limit. The disease may return.',
  },
  hba1c: {
    term: 'HbA1c',
    definition: 'A blood test that shows the average blood sugar of the past weeks.',
  },
  'systolic-pressure': {
    term: 'systolic pressure',
    definition: 'The first and higher number of a blood pressure reading, when the heart pushes blood out.',
  },
  'opioid-use-disorder': {
    term: 'opioid use disorder',
    definition:
      'A health condition in which opioid use goes on although it does harm and the person wants to change.',
  },
  methadone: {
    term: 'methadone',
    definition: 'A long-acting opioid medicine used, under supervision, to treat opioid use disorder.',
  },
  buprenorphine: {
    term: 'buprenorphine',
    definition: 'A medicine that acts on the same places in the body as opioids, but less strongly.',
  },
  naloxone: {
    term: 'naloxone',
    definition: 'A medicine, often a nasal spray, that blocks opioids for a short time.',
  },
  insomnia: {
    term: 'insomnia',
    definition: 'Trouble falling or staying asleep that comes back and makes the day harder.',
  },
  'cbt-i': {
    term: 'CBT-I',
    definition:
      'Cognitive behavioural therapy for insomnia: a short course of talking and practice that works on sleep habits and on worry about sleep.',
  },
  'sleep-efficiency': {
    term: 'sleep efficiency',
    definition: 'The share of the time in bed that is spent asleep.',
  },
  'episodic-migraine': {
    term: 'episodic migraine',
    definition: 'Migraine that comes and goes, with headache on fewer than half the days of a month.',
  },
  hiit: {
    term: 'interval training',
    definition: 'Exercise in short hard bursts with easy breaks in between.',
  },
  'standardised-mean-difference': {
    term: 'standardised mean difference',
    definition:
      'A way to add up studies that measured the same thing on different scales. Zero means no difference.',
  },
  retracted: {
    term: 'retracted',
    definition: 'Said of a paper that its journal has taken back, so that nobody should rely on it.',
  },
} as const satisfies Record<string, { term: string; definition: string }>

/** The slug of a word that the demonstration explains. */
export type GlossarySlug = keyof typeof glossary
