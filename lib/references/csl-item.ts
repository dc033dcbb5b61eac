import { z } from 'zod'
import type { ReferenceKind } from '#generated/prisma/enums.ts'
import { formatName, toAuthorList } from '#lib/references/author-names.ts'
import { guessKind } from '#lib/references/guess-kind.ts'
import { parseDoi, parseIsbn, parsePmid, parseWebAddress } from '#lib/references/identifiers.ts'
import { emptyDraft, type ReferenceDraft } from '#lib/references/reference.ts'
import { tidy, tidyOrNull } from '#lib/references/tidy-text.ts'

const word = z.union([z.string(), z.number()]).transform(String).catch('')
const name = z.object({
  family: word.optional(),
  given: word.optional(),
  literal: word.optional(),
  suffix: word.optional(),
  'non-dropping-particle': word.optional(),
  'dropping-particle': word.optional(),
})
const date = z
  .object({ 'date-parts': z.array(z.array(word)).optional(), raw: word.optional(), literal: word.optional() })
  .catch({})

/** What is read of a CSL item; everything else is left alone, and what is of another type counts as absent. */
const cslItem = z.object({
  type: word.default(''),
  title: word.default(''),
  author: z.array(name).catch([]).default([]),
  'container-title': word.default(''),
  'container-title-short': word.default(''),
  publisher: word.default(''),
  volume: word.default(''),
  issue: word.default(''),
  page: word.default(''),
  number: word.default(''),
  DOI: word.default(''),
  PMID: word.default(''),
  ISBN: word.default(''),
  URL: word.default(''),
  issued: date.default({}),
  accessed: date.default({}),
})

const kinds: Record<string, ReferenceKind> = {
  book: 'book',
  chapter: 'book',
  webpage: 'web_page',
  'post-weblog': 'web_page',
  'article-newspaper': 'news',
  'article-magazine': 'news',
}

/** A source from one item of CSL-JSON; null when it says nothing of one. Source: CSL 1.0.2, citation data schema. */
export function fromCslItem(value: unknown): ReferenceDraft | null {
  const parsed = cslItem.safeParse(value)
  if (!parsed.success) return null
  const item = parsed.data
  const title = tidy(item.title, 1_000)
  const containerTitle = tidyOrNull(item['container-title'] || item['container-title-short'])
  const names = item.author.map((one) =>
    formatName({ ...one, particle: one['non-dropping-particle'] ?? one['dropping-particle'] ?? '' }),
  )
  const doi = parseDoi(item.DOI) ?? parseDoi(item.URL)
  const kind = kinds[item.type] ?? guessKind(title, containerTitle)
  const draft: ReferenceDraft = {
    ...emptyDraft,
    kind,
    title,
    ...toAuthorList(names.map((one) => tidy(one, 200))),
    containerTitle,
    publisher: tidyOrNull(item.publisher) ?? (kind === 'web_page' ? containerTitle : null),
    year: toYear(item.issued),
    volume: tidyOrNull(item.volume),
    issue: tidyOrNull(item.issue),
    pages: tidyOrNull(item.page.replace(/[–—]|--/g, '-') || item.number),
    doi,
    pmid: parsePmid(item.PMID),
    isbn: parseIsbn(item.ISBN.split(/[\s,;]{1,3}(?=97[89]|\d)/)[0] ?? ''),
    url: doi ? null : parseWebAddress(item.URL),
    accessedOn: toDay(item.accessed),
  }
  return title || draft.doi || draft.pmid ? draft : null
}

type CslDate = z.infer<typeof date>

function toYear(issued: CslDate): number | null {
  const written = issued['date-parts']?.[0]?.[0] ?? issued.raw ?? issued.literal ?? ''
  const year = Number(/\b(1[5-9]|20)\d\d\b/.exec(written)?.[0])
  return Number.isInteger(year) ? year : null
}

function toDay(accessed: CslDate): string | null {
  const [year, month, day] = (accessed['date-parts']?.[0] ?? []).map(Number)
  if (!year || !month || !day) return null
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return z.iso.date().safeParse(iso).success ? iso : null
}
