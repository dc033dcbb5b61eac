import type { Block, BlockOf, Document, ListItem, RiskFigureData } from '#lib/document/document.ts'
import type { CitationNode, Inline, Mark, TextNode } from '#lib/document/inline.ts'
import { toSlug } from '#lib/slug.ts'

/** Running text as it is written in code: strings and inline nodes in reading order. */
export type Words = (string | Inline | TextNode[])[]

type Paragraph = BlockOf<'paragraph'>
type Cell = BlockOf<'table'>['content'][number]['content'][number]

/** Inline nodes of written words; empty strings fall away, because a text node holds at least one character. */
export function inlines(words: Words): Inline[] {
  return words.flatMap((word): Inline[] => {
    if (typeof word !== 'string') return Array.isArray(word) ? word : [word]
    return word === '' ? [] : [{ type: 'text', text: word }]
  })
}

function marked(mark: Mark, words: (string | TextNode[])[]): TextNode[] {
  return words
    .flatMap((word): TextNode[] => (typeof word === 'string' ? [{ type: 'text', text: word }] : word))
    .filter((node) => node.text !== '')
    .map((node) => ({ ...node, marks: [mark, ...(node.marks ?? [])] }))
}

/** Words with weight; other marks nest inside: `bold('not ', italic('all'))`. */
export function bold(...words: (string | TextNode[])[]): TextNode[] {
  return marked({ type: 'bold' }, words)
}

/** Words in italics, such as the name of a journal. */
export function italic(...words: (string | TextNode[])[]): TextNode[] {
  return marked({ type: 'italic' }, words)
}

/** Words below the line: the 2 of CO₂. */
export function subscript(...words: (string | TextNode[])[]): TextNode[] {
  return marked({ type: 'subscript' }, words)
}

/** Words above the line. Never used for citation markers: those are `cite`. */
export function superscript(...words: (string | TextNode[])[]): TextNode[] {
  return marked({ type: 'superscript' }, words)
}

/** Words that lead somewhere; the address must pass `safeHref`. */
export function link(href: string, ...words: (string | TextNode[])[]): TextNode[] {
  return marked({ type: 'link', attrs: { href } }, words)
}

/** Words that the glossary explains. */
export function term(termId: string, ...words: (string | TextNode[])[]): TextNode[] {
  return marked({ type: 'glossary', attrs: { termId } }, words)
}

/** A marker that names its sources by reference id. */
export function cite(...references: string[]): CitationNode {
  return { type: 'citation', attrs: { references, raw: null } }
}

/** A marker whose source is lost; `raw` is what stood there, such as "[2]". */
export function lostCitation(raw: string): CitationNode {
  return { type: 'citation', attrs: { references: [], raw } }
}

/** A new line inside a paragraph. */
export function lineBreak(): Inline {
  return { type: 'hardBreak' }
}

/** A paragraph: `p('It helps ', bold('most'), ' people.', cite(reck2021))`. */
export function p(...words: Words): Paragraph {
  return { type: 'paragraph', content: inlines(words) }
}

/** A heading of a section; its anchor is made from the words unless `id` names one. */
export function h2(words: string, id = toSlug(words)): BlockOf<'heading'> {
  return { type: 'heading', attrs: { id, level: 2 }, content: inlines([words]) }
}

/** A heading inside a section; its anchor is made from the words unless `id` names one. */
export function h3(words: string, id = toSlug(words)): BlockOf<'heading'> {
  return { type: 'heading', attrs: { id, level: 3 }, content: inlines([words]) }
}

/** A list item of one line, or of paragraphs and lists below one another. */
export function item(...words: Words): ListItem {
  return { type: 'listItem', content: [p(...words)] }
}

/** An item that carries a list of its own below its words. */
export function itemWith(words: Words, ...lists: BlockOf<'bulletList' | 'orderedList'>[]): ListItem {
  return { type: 'listItem', content: [p(...words), ...lists] }
}

/** A list whose order does not matter; strings are items of plain words. */
export function bullets(...items: (string | ListItem)[]): BlockOf<'bulletList'> {
  return { type: 'bulletList', content: items.map((one) => (typeof one === 'string' ? item(one) : one)) }
}

/** Steps in order, numbered from 1. */
export function steps(...items: (string | ListItem)[]): BlockOf<'orderedList'> {
  return { type: 'orderedList', content: items.map((one) => (typeof one === 'string' ? item(one) : one)) }
}

/** A table with column headings; every row's first cell names the row. */
export function table(
  about: { caption: string; references?: string[] },
  columns: string[],
  ...rows: (string | Words)[][]
): BlockOf<'table'> {
  const cell = (type: Cell['type'], words: string | Words): Cell => ({
    type,
    content: [typeof words === 'string' ? p(words) : p(...words)],
  })
  const head = columns.map((column) => cell('tableHeader', column))
  const body = rows.map((row) =>
    row.map((words, index) => cell(index === 0 ? 'tableHeader' : 'tableCell', words)),
  )
  return {
    type: 'table',
    attrs: { caption: about.caption, references: about.references ?? [] },
    content: [head, ...body].map((content) => ({ type: 'tableRow', content })),
  }
}

/** What a named person said, and where. */
export function quote(
  said: { speaker: string; role?: string; source?: string; reference?: string },
  ...paragraphs: (string | Paragraph)[]
): BlockOf<'blockquote'> {
  const { speaker, role = null, source = null, reference = null } = said
  return {
    type: 'blockquote',
    attrs: { speaker, role, source, reference },
    content: toParagraphs(paragraphs),
  }
}

/** A picture of the media library. */
export function picture(mediaId: string, caption: string | null = null): BlockOf<'figure'> {
  return { type: 'figure', attrs: { mediaId, caption } }
}

/** What a hurried reader must get: one to five points, each a string or words with markers. */
export function keyPoints(...points: (string | Words)[]): BlockOf<'keyPoints'> {
  return { type: 'keyPoints', content: toPoints(points) }
}

/** When to act, and how fast. */
export function careCard(
  level: BlockOf<'careCard'>['attrs']['level'],
  title: string,
  ...blocks: (string | Paragraph | BlockOf<'bulletList'>)[]
): BlockOf<'careCard'> {
  const content = blocks.map((block) => (typeof block === 'string' ? p(block) : block))
  return { type: 'careCard', attrs: { level, title }, content }
}

/** Where to get help now; the numbers come from the publication's help lines. */
export function crisisHelp(concern: BlockOf<'crisisHelp'>['attrs']['concern']): BlockOf<'crisisHelp'> {
  return { type: 'crisisHelp', attrs: { concern } }
}

/** A comparison drawn from data, with the sources its numbers come from. */
export function riskFigure(data: Omit<RiskFigureData, 'note'> & { note?: string }): BlockOf<'riskFigure'> {
  return { type: 'riskFigure', attrs: { ...data, note: data.note ?? null } }
}

/** What a reader may want to ask at the next appointment. */
export function doctorQuestions(title: string, ...points: (string | Words)[]): BlockOf<'doctorQuestions'> {
  return { type: 'doctorQuestions', attrs: { title }, content: toPoints(points) }
}

/** What a number was compared with, and why that matters. */
export function comparisonNote(
  title: string,
  ...paragraphs: (string | Paragraph)[]
): BlockOf<'comparisonNote'> {
  return { type: 'comparisonNote', attrs: { title }, content: toParagraphs(paragraphs) }
}

/** The body of an article. */
export function doc(...blocks: Block[]): Document {
  return { type: 'doc', content: blocks }
}

function toParagraphs(paragraphs: (string | Paragraph)[]): Paragraph[] {
  return paragraphs.map((one) => (typeof one === 'string' ? p(one) : one))
}

function toPoints(points: (string | Words)[]): BlockOf<'keyPoints'>['content'] {
  return points.map((one) => ({
    type: 'point',
    content: typeof one === 'string' ? inlines([one]) : inlines(one),
  }))
}
