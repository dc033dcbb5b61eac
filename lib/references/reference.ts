import type { ReferenceKind } from '#generated/prisma/enums.ts'

/** What is known of a source as literature: all that is printed of it, apart from how it stands. */
export type ReferenceFacts = {
  kind: ReferenceKind
  title: string
  /** Names as printed, family name first ("Reck M"), or an organisation. */
  authors: string[]
  /** True when more authors exist than are listed. */
  moreAuthors: boolean
  containerTitle: string | null
  publisher: string | null
  year: number | null
  volume: string | null
  issue: string | null
  pages: string | null
  /** Lower-case, without resolver. */
  doi: string | null
  pmid: string | null
  /** 13 digits. */
  isbn: string | null
  url: string | null
  /** A calendar day, "2026-11-14". */
  accessedOn: string | null
  /** People in the study. */
  sampleSize: number | null
}

/** A source that is still being described: its kind may be unknown and its title empty. */
export type ReferenceDraft = Omit<ReferenceFacts, 'kind'> & { kind: ReferenceKind | null }

/** A source of which nothing is known. */
export const emptyDraft: ReferenceDraft = {
  kind: null,
  title: '',
  authors: [],
  moreAuthors: false,
  containerTitle: null,
  publisher: null,
  year: null,
  volume: null,
  issue: null,
  pages: null,
  doi: null,
  pmid: null,
  isbn: null,
  url: null,
  accessedOn: null,
  sampleSize: null,
}

/** Most names a source lists; a longer list ends in "et al". */
export const maxAuthors = 60
