import type { ReferenceKind, ReferenceStatus } from '#generated/prisma/enums.ts'
import { formatShortDay } from '#lib/dates.ts'
import type { Source } from '#lib/references/reference.views.ts'

/** What a source is, in the words readers see. */
export const referenceKinds: Record<ReferenceKind, string> = {
  guideline: 'Guideline',
  systematic_review: 'Systematic review',
  randomised_trial: 'Randomised trial',
  cohort_study: 'Cohort study',
  observational_study: 'Observational study',
  uncontrolled_study: 'Study without a control group',
  narrative_review: 'Narrative review',
  consensus_report: 'Consensus report',
  book: 'Book',
  web_page: 'Web page',
  news: 'News',
}

/** Whether a text is the name of a kind. */
export function isReferenceKind(text: string): text is ReferenceKind {
  return Object.hasOwn(referenceKinds, text)
}

/** How a status weighs: `calm` says a check found nothing, `warning` that the source must be read with its notice. */
export type StatusTone = 'calm' | 'warning'

const statusWords: Record<Exclude<ReferenceStatus, 'not_checked'>, [string, StatusTone]> = {
  no_notice_found: ['No notice found', 'calm'],
  corrected: ['Corrected', 'warning'],
  concern: ['Expression of concern', 'warning'],
  retracted: ['Retracted', 'warning'],
  superseded: ['Superseded', 'warning'],
}

/**
 * What readers are told of a source's standing, with the day it was looked up: "No notice found, 14 Nov 2026".
 * Null while nobody has looked: silence must not read as a clean bill.
 */
export function describeStatus(
  source: Pick<Source, 'status' | 'statusCheckedOn'>,
): { words: string; tone: StatusTone } | null {
  if (source.status === 'not_checked') return null
  const [words, tone] = statusWords[source.status]
  const checkedOn = source.statusCheckedOn
  return { words: checkedOn ? `${words}, ${formatShortDay(checkedOn)}` : words, tone }
}

/** How a source stands, in the words of the desk; "not looked up" and "no notice found" are never called clean. */
export const statusNames: Record<ReferenceStatus, string> = {
  not_checked: 'Not looked up',
  no_notice_found: 'No notice found',
  corrected: 'Corrected',
  concern: 'Expression of concern',
  retracted: 'Retracted',
  superseded: 'Superseded',
}

/** How a source stands for an editor: also that nobody has looked it up. */
export function describeStanding(source: Pick<Source, 'status' | 'statusCheckedOn'>): {
  words: string
  tone: StatusTone
} {
  return describeStatus(source) ?? { words: statusNames.not_checked, tone: 'calm' }
}

/** The authors as a list prints them: "Reck M, Rodríguez-Abreu D, et al"; empty when none is known. */
export function formatAuthors({ authors, moreAuthors }: Pick<Source, 'authors' | 'moreAuthors'>): string {
  return [...authors, ...(moreAuthors ? ['et al'] : [])].join(', ')
}

/** Where in its container a source stands: "2024;391:1–13"; empty when nothing is known. */
export function formatLocus({ year, volume, issue, pages }: Source): string {
  const place = `${volume ?? ''}${issue ? `(${issue})` : ''}`
  const numbers = [place, pages?.replace(/(?<=\d)-(?=\d)/g, '–')].filter(Boolean).join(':')
  return [year, numbers].filter(Boolean).join(';')
}

/** The address a reader is sent to for the source itself: the DOI if it has one; null when it is not online. */
export function toSourceAddress({ doi, pmid, url }: Pick<Source, 'doi' | 'pmid' | 'url'>): string | null {
  if (doi) return `https://doi.org/${encodeURI(doi)}`
  return pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : url
}

/** The list in few words: "18 sources, 5 randomised trials". The first kind of `evidenceNamed` that is present is named. */
export function describeEvidence(sources: Source[]): string {
  const total = count(sources.length, 'source', 'sources')
  const named = evidenceNamed.find(([kind]) => sources.some((source) => source.kind === kind))
  if (!named) return total
  const [kind, one, many] = named
  return `${total}, ${count(sources.filter((source) => source.kind === kind).length, one, many)}`
}

const evidenceNamed: [ReferenceKind, string, string][] = [
  ['randomised_trial', 'randomised trial', 'randomised trials'],
  ['systematic_review', 'systematic review', 'systematic reviews'],
  ['guideline', 'guideline', 'guidelines'],
  ['cohort_study', 'cohort study', 'cohort studies'],
]

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
