import type { Document } from '#lib/document/document.ts'
import { measureReading } from '#lib/document/reading.ts'
import type { FoundRemark, MissingRemark } from '#lib/imports/import-report.ts'
import { toInlines } from '#lib/imports/page-document.ts'
import type { PageHead } from '#lib/imports/page-head.ts'
import { isByline, isDateline, type PageLine } from '#lib/imports/page-lines.ts'
import type { PagePart } from '#lib/imports/page-parts.ts'
import type { TopicLink } from '#lib/topics/topic.views.ts'

/** The heading of a list of sources. */
const sourceList = /^(?:references|sources|bibliography)\b/i

/** A page taken apart, as the remarks need it. */
export type PageInParts = {
  head: PageHead
  title: string
  crumb: string | null
  topic: TopicLink | null
  parts: PagePart[]
  trailingTitles: PageLine[]
  body: Document
}

/** What the page has, in the order of its lines; what is about the whole page comes last. */
export function listFound(page: PageInParts): FoundRemark[] {
  const { head, topic } = page
  const found: FoundRemark[] = []
  const add = (kind: FoundRemark['kind'], line: number | null, sentence: string) =>
    found.push({ kind, line, sentence })

  if (head.title) add('title', head.title.number, `The title is “${cut(page.title)}”.`)
  for (const line of head.repeats) add('repeat', line.number, 'The title again: left out.')
  if (head.siteName)
    add('site-name', head.siteName.line.number, `After the title stands “${cut(head.siteName.name)}”.`)
  if (head.breadcrumb) {
    const { line, topics } = head.breadcrumb
    add('breadcrumb', line.number, `In front of the title stands “${cut(topics.join(' › '))}”.`)
    if (topic) add('topic', line.number, `That is the topic “${topic.name}” of this publication.`)
  }
  const levels = page.body.content.flatMap((block) => (block.type === 'heading' ? [block.attrs.level] : []))
  for (const { kind, line } of page.parts) {
    if (kind === 'credit')
      add('credit', line.number, `“${cut(line.text)}” is kept as a paragraph of the text.`)
    if (kind !== 'heading' && kind !== 'lost-heading') continue
    const level = levels.shift() === 3 ? 'subsection' : 'section'
    if (kind === 'heading')
      add('heading', line.number, `“${cut(line.text)}” looks like the heading of a ${level}.`)
  }
  const { wordCount, readingGrade } = measureReading(page.body)
  add('text', null, `${wordCount} words with the headings; the reading grade is ${readingGrade}.`)
  for (const line of page.trailingTitles) {
    add('link', line.number, `“${cut(line.text)}” looks like the title of another page.`)
  }
  return found.sort((a, b) => (a.line ?? Number.POSITIVE_INFINITY) - (b.line ?? Number.POSITIVE_INFINITY))
}

/** What the page lacks and a reader would need, places in the text first. */
export function listMissing(page: PageInParts): MissingRemark[] {
  const missing: MissingRemark[] = []
  const add = (kind: MissingRemark['kind'], line: number | null, sentence: string) =>
    missing.push({ kind, line, sentence })
  const { head, parts } = page

  if (!head.title) add('title', null, 'No title stands above the text; its first words stand in.')
  if (head.breadcrumb && page.crumb !== null && !page.topic) {
    add(
      'topic',
      head.breadcrumb.line.number,
      `No topic is called “${cut(page.crumb)}”: create it or choose another.`,
    )
  }
  if (!head.breadcrumb) add('topic', null, 'The page does not say which topic it belongs to.')
  for (const { kind, line } of parts) {
    if (kind !== 'lost-heading') continue
    add(
      'heading',
      line.number,
      `A heading seems to be lost above “${cut(line.text, 40)}”; an empty one marks the place.`,
    )
  }
  const hasSourceList = parts.some(({ kind, line }) => kind === 'heading' && sourceList.test(line.text))
  const markerProblem = hasSourceList
    ? 'is not tied to the list of sources yet'
    : 'names a source that the page does not have'
  for (const { raw, line } of parts.flatMap(listMarkers)) {
    add('marker-source', line.number, `The marker “${raw}” ${markerProblem}.`)
  }
  for (const line of page.trailingTitles) {
    add('link-target', line.number, `“${cut(line.text)}” has no address.`)
  }
  if (
    !parts.some(({ kind, line }) => kind === 'credit' && isByline(line.text) && !/review/i.test(line.text))
  ) {
    add('author', null, 'No author is named.')
  }
  if (!parts.some(({ kind, line }) => kind === 'credit' && /review/i.test(line.text))) {
    add('reviewer', null, 'No medical reviewer is named.')
  }
  if (!parts.some(({ kind, line }) => kind === 'credit' && isDateline(line.text))) {
    add('date', null, 'Nothing says when the page was written.')
  }
  if (!hasSourceList) {
    add('source-list', null, 'There is no list of sources.')
  }
  add('picture', null, 'A text file carries no pictures.')
  add('description', null, 'There is no summary for search engines and previews.')
  add('kind', null, 'The page does not say what kind of article it is: check the one chosen.')
  return missing
}

function listMarkers({ kind, line }: PagePart): { raw: string; line: PageLine }[] {
  if (kind === 'lost-heading') return []
  const raws = toInlines(line.text).flatMap((node) =>
    node.type === 'citation' ? [node.attrs.raw ?? ''] : [],
  )
  return [...new Set(raws)].map((raw) => ({ raw, line }))
}

function cut(text: string, maxLength = 160): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength).trimEnd()}…`
}
