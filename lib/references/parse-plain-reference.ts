import { toAuthorList } from '#lib/references/author-names.ts'
import { guessKind } from '#lib/references/guess-kind.ts'
import { findDoi, findPmid, parseIsbn, parseWebAddress } from '#lib/references/identifiers.ts'
import { type Locus, readLocus } from '#lib/references/parse-locus.ts'
import { findAccessedOn } from '#lib/references/read-dates.ts'
import { emptyDraft, type ReferenceDraft } from '#lib/references/reference.ts'
import { splitAuthors } from '#lib/references/split-authors.ts'
import { tidy, tidyOrNull } from '#lib/references/tidy-text.ts'

/** Longest reference that is read; what is longer is a text. */
export const longestReference = 2_000

/**
 * A reference as journals print it (AMA, Vancouver, APA), taken apart: authors, title, journal, year, volume, issue,
 * pages, and the numbers and addresses in it. Whatever cannot be told apart is left for a person to fill in; null when
 * the text has nothing of a reference.
 */
export function parsePlainReference(text: string): ReferenceDraft | null {
  const whole = tidy(text.slice(0, longestReference), longestReference)
    .replace(/[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}/g, '')
    .replace(/^(?:\[\d{1,3}\]|\(?\d{1,3}[.)])\s*/, '')
  const identifiers = readIdentifiers(whole)
  const words = withoutIdentifiers(whole)
  const locus = readLocus(words)
  const parts = locus ? readParts(locus) : readWithoutLocus(words, identifiers.url !== null)
  if (!parts.title && !identifiers.doi && !identifiers.pmid) return null
  if (!locus && !identifiers.doi && !identifiers.pmid && !identifiers.url && !identifiers.isbn && !parts.year)
    return null
  const kind = parts.kind ?? (identifiers.isbn ? 'book' : guessKind(parts.title, parts.containerTitle))
  return { ...emptyDraft, ...identifiers, ...parts, kind }
}

type Parts = Partial<ReferenceDraft> & Pick<ReferenceDraft, 'title'> & { containerTitle: string | null }

function readIdentifiers(whole: string) {
  const doi = findDoi(whole)
  const isbn = /\bISBN(?:-1[03])?\s*:?\s*([\dX–-][\dX\s–-]{8,20})/i.exec(whole)?.[1]
  const address = /\bhttps?:\/\/[^\s<>"”]{4,1000}/i.exec(whole)?.[0].replace(/[.,;)]+$/, '')
  const isResolver =
    address !== undefined && /doi\.org\/|pubmed\.ncbi|ncbi\.nlm\.nih\.gov\/pubmed/i.test(address)
  return {
    doi,
    pmid: findPmid(whole),
    isbn: isbn ? parseIsbn(isbn) : null,
    url: address && !isResolver && !doi ? parseWebAddress(address) : null,
    accessedOn: findAccessedOn(whole),
  }
}

function withoutIdentifiers(whole: string): string {
  return whole
    .replace(/\bhttps?:\/\/[^\s<>"”]+/gi, ' ')
    .replace(/\bdoi\s*:?\s*10\.\S+/gi, ' ')
    .replace(/\b10\.\d{4,9}\/\S+/g, ' ')
    .replace(/\bPMC?(?:ID)?\s*:?\s*(?:PMC)?\d{4,}\b[.;]?/gi, ' ')
    .replace(/\bISBN(?:-1[03])?\s*:?\s*[\dX–-][\dX\s–-]{8,20}/gi, ' ')
    .replace(/\bAvailable (?:from|at)\s*:?/gi, ' ')
    .replace(/\[?\b(?:Accessed|Retrieved|cited)\b(?: on)?:? [^.;\]]{4,30}[.;\]]?/gi, ' ')
    .replace(/\bEpub [^.]{4,30}\.|\[(?:Internet|Epub[^\]]{0,40}|online)\]\.?/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?:[\s;·]|\. (?=\.))+$/, '')
    .trim()
}

function readParts({ before, authorsEnd, ...locus }: Locus): Parts {
  const sentences = splitParts(before)
  const { names, used } = authorsEnd
    ? { names: splitAuthors(authorsEnd), used: 0 }
    : takeAuthors(sentences, locus.containerTitle ? 1 : 2)
  const rest = sentences.slice(used)
  const journal = locus.containerTitle ?? (rest.length > 1 ? takeJournal(rest) : null)
  const title = tidy(rest.join(' '), 1_000).replace(/\.$/, '')
  return {
    ...locus,
    ...toAuthorList(names),
    title,
    containerTitle: locus.publisher ? null : tidyOrNull((journal ?? '').replace(/[.,]$/, '')),
    ...(locus.publisher && {
      kind: 'book' as const,
      publisher: locus.publisher,
      title: tidy(`${title}${journal ? `. ${journal}` : ''}`, 1_000).replace(/\.$/, ''),
    }),
  }
}

function readWithoutLocus(words: string, isOnline: boolean): Parts {
  const sentences = splitParts(words)
  const year = Number(/\b(?:19|20)\d\d\b/.exec(words)?.[0]) || null
  const { names, used } = takeAuthors(sentences, 1)
  const [title = '', container = null] = sentences
    .slice(used)
    .filter((one) => !/^(?:Published|Updated|Last|Reviewed)\b/i.test(one))
    .map((one) => one.replace(/\.$/, ''))
  const looksLikeYear = container !== null && /^[A-Za-z0-9 ,]{0,14}\b(?:19|20)\d\d$/.test(container)
  const containerTitle = container === null || looksLikeYear ? null : tidyOrNull(container)
  const organisation = names.length === 1 && isOnline ? (names[0] ?? null) : null
  return {
    ...toAuthorList(names),
    title: tidy(title, 1_000),
    containerTitle: isOnline ? null : containerTitle,
    year,
    ...(isOnline && { kind: 'web_page' as const, publisher: containerTitle ?? organisation }),
  }
}

/** Sentences of a reference; an initial or a short abbreviation does not end one. */
function splitParts(text: string): string[] {
  const parts: string[] = []
  for (const piece of text.split(/(?<=[.?!]["”)]?) +(?=\S)/).filter(Boolean)) {
    const goesOn = unfinished.test(parts.at(-1) ?? '')
    parts.push(goesOn ? `${parts.pop()} ${piece}` : piece)
  }
  return parts
}

const unfinished = /^\p{Lu}\.$|(?:^|[\s(])(?:vs\.|v\.|St\.|Dr\.|No\.|U\.S\.|e\.g\.|i\.e\.)$/u

/** The names at the beginning; `leave` parts at least must remain for title and journal. */
function takeAuthors(sentences: string[], leave: number): { names: string[]; used: number } {
  const [first = ''] = sentences
  if (!isListOfNames(first) && sentences.length <= leave) return { names: [], used: 0 }
  if (first.length > 600 || /[?!]$/.test(first)) return { names: [], used: 0 }
  return { names: splitAuthors(first), used: 1 }
}

function isListOfNames(part: string): boolean {
  const [name = ''] = part.split(/[,;]/)
  return /^[\p{L}\p{M}'’ -]{1,60} \p{Lu}{1,4}(?: (?:Jr|Sr|II|III|2nd|3rd))?\.?$/u.test(name.trim())
}

/** The journal at the end, put together again when it is abbreviated with stops ("J. Clin. Oncol."). */
function takeJournal(parts: string[]): string {
  let journal = parts.pop() ?? ''
  while (parts.length > 1 && abbreviation.test(parts.at(-1) ?? '')) {
    journal = `${parts.pop()} ${journal}`
  }
  return journal
}

const abbreviation = /^(?:\p{Lu}\. )?\p{Lu}\p{L}{0,8}(?: \p{Lu}\p{L}{0,8})?\.$/u
