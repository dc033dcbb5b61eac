import type { Block, Document, ListItem } from '#lib/document/document.ts'
import type { Inline, Mark } from '#lib/document/inline.ts'
import { safeHref } from '#lib/document/safe-href.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'
import { toSlug } from '#lib/slug.ts'

/** Why a text is no policy page: the line, from 1, and what is wrong with it. */
export type PolicyTextRefusal = { line: number; problem: string }

const special = /[\\*_[\]()]/g

/**
 * A document as the desk's plain text: `## ` and `### ` before headings, `- ` and `1. ` before list items (two spaces
 * further in for lists within lists), `**bold**`, `_italic_`, `[words](address)`, a blank line between blocks.
 * Null when it holds what this text cannot say: tables, cards, citations, sub- and superscript, breaks in a line.
 */
export function toPolicyText(document: Document): string | null {
  const blocks = document.content.map((block) => toBlockText(block))
  return blocks.some((block) => block === null) ? null : blocks.join('\n\n')
}

function toBlockText(block: Block): string | null {
  switch (block.type) {
    case 'paragraph':
      return toInlineText(block.content)
    case 'heading': {
      const words = toInlineText(block.content)
      const plain = (block.content ?? []).map((one) => (one.type === 'text' ? one.text : '')).join('')
      const anchor = block.attrs.id === toSlug(plain) ? '' : ` {#${block.attrs.id}}`
      return words === null ? null : `${'#'.repeat(block.attrs.level)} ${words}${anchor}`
    }
    case 'bulletList':
    case 'orderedList':
      return toListText(block, 0)
    default:
      return null
  }
}

type List = Extract<Block, { type: 'bulletList' | 'orderedList' }>

function toListText(list: List, depth: number): string | null {
  const start = list.type === 'orderedList' ? (list.attrs?.start ?? 1) : 1
  const items = list.content.map((item, index) => {
    const mark = list.type === 'bulletList' ? '-' : `${start + index}.`
    return toItemText(item, mark, depth)
  })
  return items.some((item) => item === null) ? null : items.join('\n')
}

function toItemText({ content: [first, ...rest] }: ListItem, mark: string, depth: number): string | null {
  if (first?.type !== 'paragraph') return null
  const words = toInlineText(first.content)
  const below = rest.map((one) => (one.type === 'paragraph' ? null : toListText(one, depth + 1)))
  if (words === null || below.some((list) => list === null)) return null
  return [`${'  '.repeat(depth)}${mark} ${words}`, ...below].join('\n')
}

function toInlineText(content: Inline[] = []): string | null {
  const parts = content.map((one) => {
    if (one.type !== 'text' || one.text.includes('\n')) return null
    return (one.marks ?? []).toReversed().reduce<string | null>(withMark, escapeText(one.text))
  })
  if (parts.length === 0 || parts.some((part) => part === null)) return null
  // What would be read as a list or a heading at the beginning of a line is not.
  return parts.join('').replace(/^(#+|-|\d+\.)(?= )/, '\\$1')
}

function escapeText(text: string): string {
  return text.replace(special, '\\$&')
}

function withMark(words: string | null, mark: Mark): string | null {
  if (words === null) return null
  if (mark.type === 'bold') return `**${words}**`
  if (mark.type === 'italic') return `_${words}_`
  return mark.type === 'link' ? `[${words}](${escapeText(mark.attrs.href)})` : null
}

/** Reads the desk's plain text; `parsePolicyText(toPolicyText(d))` is `d` again. */
export function parsePolicyText(text: string): Result<Document, PolicyTextRefusal> {
  const blocks: Block[] = []
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const anchors = new Set<string>()
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    if (line.trim() === '') {
      at += 1
      continue
    }
    const heading = /^(#+) (.*?)(?: \{#([a-z0-9-]+)\})?$/.exec(line.trim())
    if (heading) {
      const [, hashes = '', words = '', anchor] = heading
      const level = hashes.length
      if (level !== 2 && level !== 3)
        return refuse({ line: at + 1, problem: 'a heading begins with ## or ###.' })
      const content = parseInline(words)
      if (!content.ok) return refuse({ line: at + 1, problem: content.refusal })
      const plain = content.value.map((one) => (one.type === 'text' ? one.text : '')).join('')
      const id = anchor ?? toSlug(plain)
      if (id === '' || anchors.has(id)) {
        return refuse({ line: at + 1, problem: 'a heading needs words that no other heading has.' })
      }
      anchors.add(id)
      blocks.push({ type: 'heading', attrs: { id, level }, content: content.value })
      at += 1
      continue
    }
    let end = at + 1
    while (end < lines.length && (lines[end] ?? '').trim() !== '' && !/^#+ /.test(lines[end] ?? '')) end += 1
    const part = lines.slice(at, end)
    const parsed = itemShape.test(line) ? parseLists(part, at + 1) : parseParagraph(part, at + 1)
    if (!parsed.ok) return parsed
    blocks.push(...parsed.value)
    at = end
  }
  return succeed({ type: 'doc', content: blocks })
}

const itemShape = /^( *)(?:(-)|(\d{1,5})\.) +(.*)$/

function parseParagraph(lines: string[], line: number): Result<Block[], PolicyTextRefusal> {
  const content = parseInline(lines.map((one) => one.trim()).join(' '))
  return content.ok
    ? succeed([{ type: 'paragraph', content: content.value }])
    : refuse({ line, problem: content.refusal })
}

function parseLists(lines: string[], firstLine: number): Result<List[], PolicyTextRefusal> {
  const lists: List[] = []
  /** The list open at each depth. */
  const open: List[] = []
  for (const [index, text] of lines.entries()) {
    const line = firstLine + index
    const found = itemShape.exec(text)
    if (!found)
      return refuse({ line, problem: 'inside a list every line begins with - or a number and a full stop.' })
    const [, indent = '', dash, number, words = ''] = found
    const depth = Math.floor(indent.length / 2)
    const content = parseInline(words.trim())
    if (!content.ok) return refuse({ line, problem: content.refusal })
    if (depth > open.length)
      return refuse({ line, problem: 'a list within a list stands two spaces further in.' })
    const item: ListItem = { type: 'listItem', content: [{ type: 'paragraph', content: content.value }] }
    const type = dash ? 'bulletList' : 'orderedList'
    const current = open[depth]
    open.length = depth + 1
    if (current?.type === type) {
      current.content.push(item)
      continue
    }
    const start = Number(number ?? 1)
    const list: List =
      type === 'orderedList' && start !== 1
        ? { type, attrs: { start }, content: [item] }
        : { type, content: [item] }
    open[depth] = list
    const parent = open[depth - 1]?.content.at(-1)
    if (parent) parent.content.push(list)
    else lists.push(list)
  }
  return succeed(lists)
}

const pieces =
  /\\(\S)|\*\*((?:\\.|(?!\*\*).)+)\*\*|_((?:\\.|[^_\\])+)_|\[((?:\\.|[^\]\\])+)\]\(((?:\\.|[^)\\])+)\)|(.)/gsu

/** Running text with its marks; equal neighbours are one piece. */
function parseInline(text: string, marks: Mark[] = []): Result<Inline[], string> {
  const found: Inline[] = []
  const add = (words: string) => {
    const last = found.at(-1)
    if (last?.type === 'text' && sameMarks(last.marks, marks)) last.text += words
    else found.push({ type: 'text', text: words, ...(marks.length > 0 && { marks }) })
  }
  for (const [, escaped, bold, italic, words, href, plain] of text.matchAll(pieces)) {
    const inner = bold ?? italic ?? words
    if (inner === undefined) {
      add(escaped ?? plain ?? '')
      continue
    }
    const mark = toMark(bold, italic, href)
    if (!mark) return refuse(`the address ${href} cannot be a link. Begin it with https://, / or #.`)
    const within = parseInline(inner, [...marks, mark])
    if (!within.ok) return within
    found.push(...within.value)
  }
  return found.length === 0 ? refuse('there are no words here.') : succeed(found)
}

function toMark(bold?: string, italic?: string, href?: string): Mark | null {
  if (bold !== undefined) return { type: 'bold' }
  if (italic !== undefined) return { type: 'italic' }
  const address = safeHref((href ?? '').replace(/\\(.)/g, '$1'))
  return address === null ? null : { type: 'link', attrs: { href: address } }
}

function sameMarks(one: Mark[] = [], other: Mark[] = []): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
