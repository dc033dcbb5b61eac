import type { ReferenceKind, ReferenceStatus } from '#generated/prisma/enums.ts'
import type { Finding } from '#lib/references/finding.views.ts'
import type { ReferenceFacts } from '#lib/references/reference.ts'
import type { MissingFact } from '#lib/references/reference-needs.ts'

/** A source as readers see it. */
export type Source = Omit<ReferenceFacts, 'accessedOn'> & {
  id: string
  key: string
  /** The number beside the text that cites it, from 1. */
  ordinal: number
  accessedOn: Date | null
  status: ReferenceStatus
  statusCheckedOn: Date | null
  statusNote: string | null
}

/** A source of the library, named in short. */
export type ReferenceName = { id: string; key: string; title: string }

/** A source of the library as the desk sees it: the facts, how it stands, and its ledger. */
export type DeskReference = ReferenceFacts & {
  id: string
  /** Never changes. */
  key: string
  /** Raised by every save, also of its findings. */
  version: number
  landmark: boolean
  status: ReferenceStatus
  statusCheckedOn: Date | null
  statusNote: string | null
  createdAt: Date
  supersededBy: ReferenceName | null
  supersedes: ReferenceName[]
  findings: Finding[]
  /** What it lacks for its kind. */
  missing: MissingFact[]
}

/** One line of the library's list. */
export type ReferenceLine = ReferenceName & {
  kind: ReferenceKind
  authors: string[]
  moreAuthors: boolean
  containerTitle: string | null
  publisher: string | null
  year: number | null
  doi: string | null
  pmid: string | null
  status: ReferenceStatus
  statusCheckedOn: Date | null
  findingCount: number
  /** Articles that name it, in their draft or in what readers have. */
  useCount: number
  missing: MissingFact[]
}

/** A place where a source stands behind something, in words. */
export type PlaceOfUse = {
  /** The heading above it; empty before the first. */
  section: string
  /** The sentence, or the figure, table or quotation as a sentence. */
  sentence: string
}

/** An article that names a source. */
export type UseOfReference = {
  articleId: string
  title: string
  /** In what readers have now (`live`), or in the working draft. */
  place: 'live' | 'draft'
  /** The number readers see; null in a draft. */
  ordinal: number | null
  /** Where readers find it; null for a draft. */
  path: string | null
  places: PlaceOfUse[]
}
