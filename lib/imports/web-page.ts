import { micromark } from 'micromark'
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { type ArticleContent, emptyContent } from '#lib/articles/article.ts'
import { parseDocument } from '#lib/document/parse-document.ts'
import { cleanPaste } from '#lib/editor/paste-clean.ts'
import { type PastedNode, textOf } from '#lib/editor/paste-tree.ts'
import { cutText } from '#lib/imports/cut-text.ts'
import { decodePage, type PageRefusal } from '#lib/imports/decode-page.ts'
import { toHtmlDocument } from '#lib/imports/html-document.ts'
import { readHtmlPage } from '#lib/imports/html-nodes.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** A page of the web, and what its markers lead to: "[2]" to the words of its entry in the list. */
export type WebPage = { content: ArticleContent; sources: Map<string, string> }

/** In which language a page is written down. */
export type PageMarkup = 'html' | 'markdown'

/**
 * Reads a page in HTML or Markdown as the content of an article: its title, its description and its text, through the
 * same cleaning as anything that is pasted. Its list of sources is not part of the text; markers still name no source.
 */
export function readWebPage(bytes: Uint8Array, markup: PageMarkup): Result<WebPage, PageRefusal> {
  const text = decodePage(bytes)
  if (!text.ok) return text
  const { title, description, nodes, sources } = readHtmlPage(
    markup === 'html' ? text.value : markdownToHtml(text.value),
  )
  const body = parseDocument(toHtmlDocument(withoutSourceList(cleanPaste(nodes).nodes)))
  if (!body.ok) return refuse({ kind: 'not-a-document', message: body.refusal.message })
  if (body.value.content.length === 0)
    return refuse({ kind: 'no-prose', message: 'The file has no sentences: nothing to read.' })
  const content = {
    ...emptyContent(),
    title: cutText(title ?? 'A page without a title', 200),
    description: cutText(description, 400),
    body: body.value,
  }
  return succeed({ content, sources })
}

const listOfSources = /^(?:(?:further )?references?|sources?|footnotes|notes|bibliography|citations)[:.]?$/i

/** The text without the last section that is a list of sources. */
function withoutSourceList(nodes: PastedNode[]): PastedNode[] {
  const isHeading = (node: PastedNode) => typeof node !== 'string' && /^h[23]$/.test(node.tag)
  const from = nodes.findLastIndex((node) => isHeading(node) && listOfSources.test(textOf(node).trim()))
  if (from === -1) return nodes
  const next = nodes.findIndex((node, at) => at > from && isHeading(node))
  return [...nodes.slice(0, from), ...(next === -1 ? [] : nodes.slice(next))]
}

function markdownToHtml(text: string): string {
  const withoutFrontMatter = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
  return micromark(withoutFrontMatter, {
    extensions: [gfmTable(), gfmFootnote()],
    htmlExtensions: [gfmTableHtml(), gfmFootnoteHtml()],
  })
}
