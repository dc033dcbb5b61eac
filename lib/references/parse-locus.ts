import type { ReferenceDraft } from '#lib/references/reference.ts'

/** Where in a container a reference stands, and the words before that. */
export type Locus = Partial<
  Pick<ReferenceDraft, 'volume' | 'issue' | 'pages' | 'publisher' | 'containerTitle'>
> & {
  year: number
  before: string
  /** The authors, where the style puts the year right behind them. */
  authorsEnd?: string
}

/** Finds "2021;39(21):2339-49", "(2021). Title. Journal, 39(21), 2339" or "Publisher; 2015"; null without any. */
export function readLocus(words: string): Locus | null {
  return readVancouver(words) ?? readApa(words) ?? readBook(words)
}

function readVancouver(words: string): Locus | null {
  const found =
    /[\s.,(]((?:19|20)\d\d)(?: [A-Z][a-z]{2,8}(?: \d{1,2})?(?:-[A-Z]?[a-z]*\d{0,2})?)? ?; ?([\w.-]{0,20}(?: ?(?:suppl|pt) ?\d{0,3})?) ?(?:\(([^()]{1,30})\))?(?: ?: ?([A-Za-z]{0,6}\d[\w.–−-]{0,30}))?/i.exec(
      words,
    )
  if (!found || (!found[2] && !found[3] && !found[4])) return null
  const [, year = '', volume, issue, pages] = found
  return {
    year: Number(year),
    volume: volume?.trim() || null,
    issue: issue?.trim() || null,
    pages: pages ? expandPages(pages) : null,
    before: words.slice(0, found.index + 1).trim(),
  }
}

function readApa(words: string): Locus | null {
  const found = /^(.{3,600}?) \(((?:19|20)\d\d)[a-z]?(?:, [^)]{3,20})?\)\. (.+)$/.exec(words)
  if (!found) return null
  const [, authorsEnd = '', year = '', rest = ''] = found
  const place =
    /^(.+?[.?!]) ([^.]{2,120}?), (\d{1,5})(?:\(([^()]{1,30})\))?(?:, ([A-Za-z]{0,6}\d[\w.–−-]{0,30}))?\.?$/.exec(
      rest,
    )
  if (!place) return { year: Number(year), before: rest, authorsEnd }
  const [, before = '', containerTitle = '', volume = '', issue = null, pages] = place
  return {
    year: Number(year),
    volume,
    issue,
    pages: pages ? expandPages(pages.replace(/\.$/, '')) : null,
    containerTitle,
    before,
    authorsEnd,
  }
}

function readBook(words: string): Locus | null {
  const found = /^(.{5,900}[.?!]) (?:[^.:;]{2,60}: ?)?([^.:;]{2,120}); ?(?:c)?((?:19|20)\d\d)\b/.exec(words)
  if (!found) return null
  const [, before = '', publisher = '', year = ''] = found
  return { year: Number(year), publisher: publisher.trim(), before }
}

/** Last pages in full: "733-42" becomes "733-742". */
function expandPages(pages: string): string {
  const [first = '', last = '', ...more] = pages
    .replace(/[–−]/g, '-')
    .replace(/[.-]+$/, '')
    .split('-')
  if (!/^\d+$/.test(first) || !/^\d+$/.test(last) || more.length > 0 || last.length >= first.length)
    return last ? [first, last, ...more].join('-') : first
  return `${first}-${first.slice(0, first.length - last.length)}${last}`
}
