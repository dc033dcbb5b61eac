import { type FormState, formRefused } from '#lib/form-state.ts'
import type { ReferenceDraft, ReferenceFacts } from '#lib/references/reference.ts'
import { describeReferenceRefusal, type ReferenceRefusal } from '#lib/references/reference-refusal.ts'

/** The fields of a form as they are first shown, by name. */
export type SourceFieldValues = Record<keyof Omit<ReferenceFacts, 'moreAuthors'>, string> & {
  moreAuthors: boolean
}

/** What a form of a source shows of what is known. */
export function toFieldValues(draft: ReferenceDraft): SourceFieldValues {
  const { authors, moreAuthors, kind, title, year, sampleSize, ...rest } = draft
  return {
    kind: kind ?? '',
    title,
    authors: authors.join('\n'),
    moreAuthors,
    year: year === null ? '' : String(year),
    sampleSize: sampleSize === null ? '' : String(sampleSize),
    containerTitle: rest.containerTitle ?? '',
    publisher: rest.publisher ?? '',
    volume: rest.volume ?? '',
    issue: rest.issue ?? '',
    pages: rest.pages ?? '',
    doi: rest.doi ?? '',
    pmid: rest.pmid ?? '',
    isbn: rest.isbn ?? '',
    url: rest.url ?? '',
    accessedOn: rest.accessedOn ?? '',
  }
}

/** The form of a source comes back: the sentence, and beside each field what it lacks. */
export function refuseSource(form: FormData, refusal: ReferenceRefusal): FormState {
  const fields =
    refusal.kind === 'incomplete'
      ? Object.fromEntries(refusal.missing.map(({ field, sentence }) => [field, sentence]))
      : {}
  return formRefused(form, describeReferenceRefusal(refusal), fields)
}
