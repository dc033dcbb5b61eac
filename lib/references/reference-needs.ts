import type { ReferenceKind } from '#generated/prisma/enums.ts'
import type { ReferenceDraft } from '#lib/references/reference.ts'

/** What a kind of source may not lack. */
export type NeededFact = Exclude<
  keyof ReferenceDraft,
  'kind' | 'moreAuthors' | 'issue' | 'pages' | 'sampleSize'
>

/** One thing a source needs: any of these facts will do; the first is the one asked for. */
type Need = readonly [NeededFact, ...NeededFact[]]

const inJournal: readonly Need[] = [['title'], ['authors'], ['containerTitle'], ['year'], ['volume', 'doi']]
const byBody: readonly Need[] = [
  ['title'],
  ['authors', 'publisher'],
  ['publisher', 'containerTitle'],
  ['year'],
  ['url', 'doi', 'pmid', 'isbn'],
]

/** What each kind needs before readers can find it. Source: rule C4 of the evidence check. */
export const referenceNeeds: Record<ReferenceKind, readonly Need[]> = {
  guideline: byBody,
  systematic_review: inJournal,
  randomised_trial: inJournal,
  cohort_study: inJournal,
  observational_study: inJournal,
  uncontrolled_study: inJournal,
  narrative_review: inJournal,
  consensus_report: byBody,
  book: [['title'], ['authors'], ['publisher'], ['year']],
  web_page: [['publisher'], ['title'], ['url'], ['accessedOn']],
  news: [['title'], ['publisher', 'containerTitle'], ['year'], ['url', 'doi']],
}

/** A fact that is missing, and a sentence beside its field. */
export type MissingFact = { field: NeededFact | 'kind'; sentence: string }

/** What a source lacks for its kind, in the order of the form; empty when it is complete. */
export function listMissing(draft: ReferenceDraft): MissingFact[] {
  if (draft.kind === null) {
    return [
      { field: 'kind', sentence: 'Say what kind of source it is.' },
      ...(isThere(draft, 'title') ? [] : [{ field: 'title' as const, sentence: sentences.title }]),
    ]
  }
  return referenceNeeds[draft.kind]
    .filter((need) => !need.some((fact) => isThere(draft, fact)))
    .map((need) => ({ field: need[0], sentence: describeNeed(need) }))
}

const sentences: Record<NeededFact, string> = {
  title: 'Give its title.',
  authors: 'Name at least one author, one a line.',
  containerTitle: 'Name the journal.',
  publisher: 'Name who published it.',
  year: 'Give the year.',
  volume: 'Give the volume',
  doi: 'Give the DOI.',
  pmid: 'Give the PubMed number.',
  isbn: 'Give the ISBN.',
  url: 'Give its address on the web',
  accessedOn: 'Give the day you read it.',
}

const names: Partial<Record<NeededFact, string>> = {
  doi: 'a DOI',
  pmid: 'a PubMed number',
  isbn: 'an ISBN',
  containerTitle: 'the journal or paper it is in',
  publisher: 'the body that published it',
}

function describeNeed([asked, ...instead]: Need): string {
  const words = instead.flatMap((fact) => names[fact] ?? [])
  const first = sentences[asked].replace(/\.$/, '')
  return words.length === 0 ? `${first}.` : `${first}, or ${words.join(', or ')}.`
}

function isThere(draft: ReferenceDraft, fact: NeededFact): boolean {
  const value = draft[fact]
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== ''
}
