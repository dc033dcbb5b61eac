import type { WordLists } from '#lib/evidence/word-lists.ts'

/** The word lists as the desk shows them. */
export type WordListDesk = {
  lists: WordLists
  /** Null while they are those that come with the rules. */
  edition: { number: number; on: Date; byName: string } | null
  /** The edition's number, 0 for none: what a change is based on. */
  version: number
}
