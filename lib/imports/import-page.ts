import { type ArticleContent, emptyContent } from '#lib/articles/article.ts'
import { type Document, maxBlocks } from '#lib/document/document.ts'
import { parseDocument } from '#lib/document/parse-document.ts'
import { cutText } from '#lib/imports/cut-text.ts'
import { decodePage, type PageRefusal } from '#lib/imports/decode-page.ts'
import { findSubject } from '#lib/imports/heading-levels.ts'
import type { ImportReport } from '#lib/imports/import-report.ts'
import { toPageDocument } from '#lib/imports/page-document.ts'
import { listFound } from '#lib/imports/page-found.ts'
import { readHead } from '#lib/imports/page-head.ts'
import type { PageInParts } from '#lib/imports/page-in-parts.ts'
import { countLines, lineKind, type PageLine, readLines } from '#lib/imports/page-lines.ts'
import { listMissing } from '#lib/imports/page-missing.ts'
import { readBody } from '#lib/imports/page-parts.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'
import { toSlug } from '#lib/slug.ts'
import type { TopicLink } from '#lib/topics/topic.views.ts'

/** A page as it comes: its bytes, their SHA-256 and the name of the file. */
export type PageFile = { name: string; bytes: Uint8Array; sha256: string }

/** A draft made of a page, with the report for the editor who takes it over. */
export type ImportedPage = { slug: string; content: ArticleContent; report: ImportReport }

/**
 * Makes a draft of a scraped page: title, topic, headings, text, markers and the titles of its neighbours.
 * Every word of the page is kept: in the draft, or, for what stands around a title, in the report. Nothing is
 * invented: what the page does not say is missing, and the report says so.
 */
export function importPage(file: PageFile, topics: TopicLink[]): Result<ImportedPage, PageRefusal> {
  const text = decodePage(file.bytes)
  if (!text.ok) return text

  const lines = readLines(text.value)
  const firstProse = lines.find((line) => lineKind(line.text) === 'prose')
  if (!firstProse)
    return refuse({ kind: 'no-prose', message: 'The file has no sentences: nothing to import.' })

  const head = readHead(lines)
  const { parts, trailingTitles } = readBody(head.body)
  if (parts.length > maxBlocks) {
    return refuse({
      kind: 'too-large',
      message: `The page has more than ${maxBlocks} paragraphs and headings.`,
    })
  }

  const title = head.title?.text ?? cutText(firstProse.text, 100)
  const crumb = head.breadcrumb?.topics.at(-1)
  const topic = topics.find(({ name }) => crumb !== undefined && toSlug(name) === toSlug(crumb)) ?? null
  const prose = parts.map(({ line }) => line.text).join('\n')
  const body = parseDocument(toPageDocument(parts, findSubject(title, prose, crumb)))
  if (!body.ok) return refuse({ kind: 'not-a-document', message: body.refusal.message })

  const page: PageInParts = {
    head,
    title,
    crumb: crumb ?? null,
    topic,
    parts,
    trailingTitles,
    body: body.value,
  }
  return succeed({
    slug: toSlug(title) || `imported-${file.sha256.slice(0, 8)}`,
    content: toContent(title, topic, body.value, trailingTitles),
    report: {
      source: { fileName: file.name, sha256: file.sha256, lineCount: countLines(text.value) },
      found: listFound(page),
      missing: listMissing(page),
    },
  })
}

function toContent(
  title: string,
  topic: TopicLink | null,
  body: Document,
  trailingTitles: PageLine[],
): ArticleContent {
  return {
    ...emptyContent(),
    title,
    topicIds: topic ? [topic.id] : [],
    body,
    unresolvedLinks: trailingTitles.map((line, index) => ({
      relation: linkRelation(index, trailingTitles.length),
      title: line.text,
    })),
  }
}

/** Two titles below a text are the page before and the page after; any other number says nothing of the kind. */
export function linkRelation(index: number, count: number): 'previous' | 'next' | 'related' {
  if (count !== 2) return 'related'
  return index === 0 ? 'previous' : 'next'
}
