/** A subject of the demonstration. */
export type SeedTopic = {
  name: string
  description: string
  /** MeSH descriptor. Source: Medical Subject Headings, US National Library of Medicine. */
  meshId?: string
  sensitive?: boolean
  reviewIntervalMonths?: number
  navigationOrder?: number
  parent?: string
}

/** The topics by slug; a parent stands before its children. */
export const topics = {
  cancer: {
    name: 'Cancer',
    description: 'What a diagnosis means, what treatments can and cannot do, and how to live beside them.',
    meshId: 'D009369',
    reviewIntervalMonths: 12,
    navigationOrder: 1,
  },
  'lung-cancer': {
    name: 'Lung cancer',
    description: 'Non-small-cell lung cancer, its tests and its treatments.',
    meshId: 'D002289',
    reviewIntervalMonths: 12,
    parent: 'cancer',
  },
  melanoma: {
    name: 'Melanoma',
    description: 'A cancer of the cells that colour the skin.',
    meshId: 'D008545',
    reviewIntervalMonths: 12,
    parent: 'cancer',
  },
  'living-with-cancer': {
    name: 'Living with cancer',
    description: 'Symptoms, support and decisions beside the treatment itself.',
    parent: 'cancer',
  },
  heart: {
    name: 'Heart',
    description: 'The heart and the blood vessels, and the numbers doctors watch.',
    navigationOrder: 2,
  },
  'blood-pressure': {
    name: 'Blood pressure',
    description: 'What the two numbers mean, and how low is low enough.',
    meshId: 'D006973',
    parent: 'heart',
  },
  diabetes: {
    name: 'Diabetes',
    description: 'Blood sugar, its treatment and the words that go with it.',
    navigationOrder: 3,
  },
  'type-2-diabetes': {
    name: 'Type 2 diabetes',
    description: 'Living with type 2 diabetes, and what remission means.',
    meshId: 'D003924',
    parent: 'diabetes',
  },
  sleep: {
    name: 'Sleep',
    description: 'Sleep, sleeplessness and what has been tried against it.',
    navigationOrder: 4,
  },
  insomnia: {
    name: 'Insomnia',
    description: 'Trouble falling asleep or staying asleep, week after week.',
    meshId: 'D007319',
    parent: 'sleep',
  },
  movement: {
    name: 'Movement',
    description: 'Exercise on land and in water, for well people and for people with long-term conditions.',
    navigationOrder: 5,
  },
  infection: {
    name: 'Infection',
    description: 'Infections, and the vaccines that guard against some of them.',
    navigationOrder: 6,
  },
  measles: {
    name: 'Measles',
    description: 'Measles, the vaccine, and the questions parents ask about it.',
    meshId: 'D008457',
    parent: 'infection',
  },
  headache: {
    name: 'Headache',
    description: 'Migraine and other headaches that come back.',
  },
  migraine: {
    name: 'Migraine',
    description: 'Migraine attacks, and medicines that aim to make them fewer.',
    meshId: 'D008881',
    parent: 'headache',
  },
  addiction: {
    name: 'Addiction',
    description: 'Substance use, treatment and help, in words that do not blame.',
    sensitive: true,
    reviewIntervalMonths: 12,
  },
  'opioid-use-disorder': {
    name: 'Opioid use disorder',
    description: 'What opioid use disorder is, how it is treated, and where to find help.',
    meshId: 'D009293',
    sensitive: true,
    reviewIntervalMonths: 12,
    parent: 'addiction',
  },
} as const satisfies Record<string, SeedTopic>

/** The slug of a topic of the demonstration. */
export type TopicSlug = keyof typeof topics
