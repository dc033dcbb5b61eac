import { lineKind, type PageLine } from '#lib/imports/page-lines.ts'

/** A line of the body with its part in the article; a lost heading stands before the line it is missing from. */
export type PagePart = { kind: 'heading' | 'lost-heading' | 'prose' | 'item' | 'credit'; line: PageLine }

/** The body in its parts, and the titles below it that led to other pages. */
export type PageBody = { parts: PagePart[]; trailingTitles: PageLine[] }

/** Most titles below the text that are taken for links; more than these stay in the text. */
const maxTrailingTitles = 10

/**
 * Tells headings from prose, finds the gaps where a heading was lost, and takes off the titles at the end.
 * A heading has text below it; a short line without any is the title of another page.
 */
export function readBody(lines: PageLine[]): PageBody {
  const lastText = lines.findLastIndex(({ text }) => lineKind(text) !== 'title-like')
  const bodyEnd = Math.max(lastText + 1, lines.length - maxTrailingTitles)
  const body = lines.slice(0, bodyEnd).map((line, index): PagePart => {
    const kind = lineKind(line.text)
    if (kind !== 'title-like') return { kind, line }
    return { kind: index < lastText ? 'heading' : 'prose', line }
  })
  return { parts: markLostHeadings(body), trailingTitles: lines.slice(bodyEnd) }
}

/**
 * A wider gap than usual between two paragraphs, on a page that has headings, is where a heading was.
 * Says nothing about pages whose lines are usually not apart at all.
 */
function markLostHeadings(parts: PagePart[]): PagePart[] {
  const usualGap = mostCommon(parts.slice(1).map(({ line }) => line.gap))
  if (usualGap === 0 || !parts.some(({ kind }) => kind === 'heading')) return parts
  return parts.flatMap((part, index) => {
    const before = parts[index - 1]
    const wide = part.line.gap > usualGap && part.kind === 'prose' && before?.kind === 'prose'
    return wide ? [{ kind: 'lost-heading', line: part.line }, part] : [part]
  })
}

function mostCommon(gaps: number[]): number {
  const counts = Map.groupBy(gaps, (gap) => gap)
  const [first] = [...counts].sort(([, a], [, b]) => b.length - a.length)
  return first?.[0] ?? 0
}
