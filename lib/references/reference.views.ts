import type { ReferenceKind, ReferenceStatus } from '#generated/prisma/enums.ts'

/** A source as readers see it. */
export type Source = {
  id: string
  key: string
  /** The number beside the text that cites it, from 1. */
  ordinal: number
  kind: ReferenceKind
  title: string
  authors: string[]
  moreAuthors: boolean
  containerTitle: string | null
  publisher: string | null
  year: number | null
  volume: string | null
  issue: string | null
  pages: string | null
  doi: string | null
  pmid: string | null
  url: string | null
  accessedOn: Date | null
  sampleSize: number | null
  status: ReferenceStatus
  statusCheckedOn: Date | null
  statusNote: string | null
}
