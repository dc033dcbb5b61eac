import type { MissingRemark } from '#lib/imports/import-report.ts'
import { toInlines } from '#lib/imports/page-document.ts'
import { type PageInParts, quoted } from '#lib/imports/page-in-parts.ts'
import { isByline, isDateline } from '#lib/imports/page-lines.ts'
import type { PagePart } from '#lib/imports/page-parts.ts'

/** The heading of a list of sources. */
const sourceListHeading = /^(?:references|sources|bibliography)\b/i

/** What a page lacks and a reader would need: places in the text first, then what is about the whole page. */
export function listMissing(page: PageInParts): MissingRemark[] {
  const { head, parts, trailingTitles } = page
  const hasSourceList = parts.some(
    ({ kind, line }) => kind === 'heading' && sourceListHeading.test(line.text),
  )
  return [
    ...(head.title ? [] : [onPage('title', 'No title stands above the text; its first words stand in.')]),
    ...describeTopic(page),
    ...parts.flatMap(describeLostHeading),
    ...parts.flatMap((part) => describeMarkers(part, hasSourceList)),
    ...trailingTitles.map((line) => ({
      kind: 'link-target' as const,
      line: line.number,
      sentence: `${quoted(line.text)} has no address.`,
    })),
    ...describeCredits(parts.filter(({ kind }) => kind === 'credit').map(({ line }) => line.text)),
    ...(hasSourceList ? [] : [onPage('source-list', 'There is no list of sources.')]),
    onPage('picture', 'A text file carries no pictures.'),
    onPage('description', 'There is no summary for search engines and previews.'),
    onPage('kind', 'The page does not say what kind of article it is: check the one chosen.'),
  ]
}

function onPage(kind: MissingRemark['kind'], sentence: string): MissingRemark {
  return { kind, line: null, sentence }
}

function describeTopic({ head, crumb, topic }: PageInParts): MissingRemark[] {
  if (topic) return []
  if (!head.breadcrumb || crumb === null) {
    return [onPage('topic', 'The page does not say which topic it belongs to.')]
  }
  const sentence = `No topic is called ${quoted(crumb)}: create it or choose another.`
  return [{ kind: 'topic', line: head.breadcrumb.line.number, sentence }]
}

function describeLostHeading({ kind, line }: PagePart): MissingRemark[] {
  if (kind !== 'lost-heading') return []
  const sentence = `A heading seems to be lost above ${quoted(line.text, 40)}; an empty one marks the place.`
  return [{ kind: 'heading', line: line.number, sentence }]
}

function describeMarkers({ kind, line }: PagePart, hasSourceList: boolean): MissingRemark[] {
  if (kind === 'lost-heading') return []
  const raws = new Set(
    toInlines(line.text).flatMap((node) => (node.type === 'citation' ? [node.attrs.raw ?? ''] : [])),
  )
  const problem = hasSourceList
    ? 'is not tied to the list of sources yet'
    : 'names a source that the page does not have'
  return [...raws].map((raw) => ({
    kind: 'marker-source',
    line: line.number,
    sentence: `The marker “${raw}” ${problem}.`,
  }))
}

function describeCredits(credits: string[]): MissingRemark[] {
  const isReviewer = (credit: string) => /review/i.test(credit)
  return [
    ...(credits.some((credit) => isByline(credit) && !isReviewer(credit))
      ? []
      : [onPage('author', 'No author is named.')]),
    ...(credits.some(isReviewer) ? [] : [onPage('reviewer', 'No medical reviewer is named.')]),
    ...(credits.some(isDateline) ? [] : [onPage('date', 'Nothing says when the page was written.')]),
  ]
}
