import { micromark } from 'micromark'
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { type ArticleContent, emptyContent } from '#lib/articles/article.ts'
import { parseDocument } from '#lib/document/parse-document.ts'
import { cleanPaste } from '#lib/editor/paste-clean.ts'
import { cutText } from '#lib/imports/cut-text.ts'
import { decodePage, type PageRefusal } from '#lib/imports/decode-page.ts'
import { toHtmlDocument } from '#lib/imports/html-document.ts'
import { readHtmlPage } from '#lib/imports/html-nodes.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** In which language a page is written down. */
export type PageMarkup = 'html' | 'markdown'

/**
 * Reads a page in HTML or Markdown as the content of an article: its title, its description and its text, through the
 * same cleaning as anything that is pasted. Markers of footnotes stay as markers without a source.
 */
export function readWebPage(bytes: Uint8Array, markup: PageMarkup): Result<ArticleContent, PageRefusal> {
  const text = decodePage(bytes)
  if (!text.ok) return text
  const { title, description, nodes } = readHtmlPage(
    markup === 'html' ? text.value : markdownToHtml(text.value),
  )
  const body = parseDocument(toHtmlDocument(cleanPaste(nodes).nodes))
  if (!body.ok) return refuse({ kind: 'not-a-document', message: body.refusal.message })
  if (body.value.content.length === 0)
    return refuse({ kind: 'no-prose', message: 'The file has no sentences: nothing to read.' })
  return succeed({
    ...emptyContent(),
    title: cutText(title ?? 'A page without a title', 200),
    description: cutText(description, 400),
    body: body.value,
  })
}

function markdownToHtml(text: string): string {
  const withoutFrontMatter = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
  return micromark(withoutFrontMatter, {
    extensions: [gfmTable(), gfmFootnote()],
    htmlExtensions: [gfmTableHtml(), gfmFootnoteHtml()],
  })
}
