import type { ArticleContent } from '#lib/articles/article.ts'
import type { ArticlePage } from '#lib/articles/article.views.ts'
import type { HouseWords } from '#lib/evidence/word-lists.ts'
import type { HelpLineView } from '#lib/help-lines/help-line.views.ts'
import type { Source } from '#lib/references/reference.views.ts'

/** A figure that a source reports, as its ledger has it. */
export type LedgerFigure = {
  outcome: string
  figure: number
  unit: string
  interval: [low: number, high: number] | null
  population: string
  comparator: string | null
  comparatorFigure: number | null
  measure: 'absolute' | 'relative'
  note: string | null
}

/** A source as the check sees it. */
export type EvidenceReference = Omit<Source, 'ordinal'> & {
  landmark: boolean
  supersededById: string | null
  ledger: LedgerFigure[]
  /** The day someone last compared its ledger with the paper; null when nobody has. */
  ledgerCheckedOn: Date | null
  /** When the newest notice about it came to be known; null when none is on record. */
  noticedAt: Date | null
}

/** Someone named on the article, or its reviewer. */
export type EvidencePerson = {
  id: string
  name: string
  jobTitle: string
  bio: string
  credentials: { name: string; expiresOn: Date | null }[]
  /** The newest; null when there is none. */
  declaration: { declaredOn: Date; hasInterest: boolean; statement: string } | null
}

/** A topic of the article. */
export type EvidenceTopic = { id: string; name: string; sensitive: boolean; reviewIntervalMonths: number }

/** A picture the article shows. */
export type EvidencePicture = {
  id: string
  alt: string | null
  decorative: boolean
  fileName: string
  credit: string
  licence: string
  aiMade: boolean
}

/** A review of exactly the checked content. */
export type EvidenceReview = {
  reviewerId: string
  reviewedAt: Date
  nextReviewDueOn: Date
}

/** The social card as it is served. */
export type EvidenceCard = { sizeBytes: number; width: number; height: number; isCurrent: boolean }

/** Everything the check looks at. It asks nobody and reads no clock: the same subject gives the same report. */
export type EvidenceSubject = {
  kind: ArticlePage['kind']
  content: ArticleContent
  /** The day of the check. */
  today: Date
  /** For whom it is written: reading grades hold for the general public only. */
  audience: 'general' | 'professional'
  /** Where readers mostly live: chooses the help lines that count. */
  region: string
  references: EvidenceReference[]
  people: EvidencePerson[]
  topics: EvidenceTopic[]
  pictures: EvidencePicture[]
  helpLines: HelpLineView[]
  glossary: { id: string; term: string }[]
  /** The approved review of this very content; null when there is none. */
  review: EvidenceReview | null
  /** Null before the first publication. */
  publishedAt: Date | null
  modifiedAt: Date | null
  /** What readers have now, for rules about changes; null before the first publication. */
  published: ArticleContent | null
  /** Why the draft differs from what readers have, as the editor put it. */
  changeNote: string | null
  /** Null when no card was made yet. */
  card: EvidenceCard | null
  /** How many times a page from elsewhere repeated its own title; 0 for what was written here. */
  repeatedTitles: number
  /** Paths of this site that answer; null when nobody looked. */
  knownPaths: ReadonlySet<string> | null
  /** The word lists as the house keeps them; those that come with the rules when left out. */
  houseWords?: HouseWords
}
