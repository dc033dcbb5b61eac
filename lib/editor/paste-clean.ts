import { safeHref } from '#lib/document/safe-href.ts'
import type { PasteLosses } from '#lib/editor/paste-losses.ts'
import { marksOf } from '#lib/editor/paste-style.ts'
import { cleanTable } from '#lib/editor/paste-table.ts'
import { element, findElement, type PastedElement, type PastedNode, textOf } from '#lib/editor/paste-tree.ts'
import { gatherWordLists, isWordRemark } from '#lib/editor/paste-word.ts'

/** What was pasted, as elements the editor knows, and what was left out. */
export type CleanPaste = { nodes: PastedNode[]; losses: PasteLosses }

const silent = new Set(
  'script style noscript template head title meta link base xml del s strike svg math canvas nav button input select textarea option dialog datalist area map col colgroup'.split(
    ' ',
  ),
)
const embeds = new Set('iframe object embed video audio frame frameset applet portal'.split(' '))
const pictures = new Set(['img', 'v:imagedata', 'image'])
const headings: Record<string, string> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h3', h5: 'h3', h6: 'h3' }
const ownBlocks = new Set(['h2', 'h3', 'p', 'ul', 'ol', 'li', 'blockquote', 'table', 'section'])
const blockTags = new Set(
  'address article aside body center dd details div dl dt fieldset figcaption figure footer form header html legend li main ol p pre section summary table tbody td tfoot th thead tr ul blockquote hr h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
)

/**
 * Makes of pasted markup what the schema takes: headings of two levels, paragraphs, lists, tables, quotations, marks
 * and safe links. Everything else is undone to its text or left out, and every element is made anew with nothing but
 * what is named here, so that nothing can come along unseen. Our own clipboard keeps its marks (`data-…`), which are
 * read once more where they are used.
 */
export function cleanPaste(nodes: PastedNode[]): CleanPaste {
  const losses = { pictures: 0, links: 0, embeds: 0, tablesWithoutCaption: 0 }
  const cleaned = new Cleaning(losses).blocks(nodes)
  const slice = findElement(nodes, ({ attrs }) => 'data-pm-slice' in attrs)?.attrs['data-pm-slice']
  const first = cleaned.find((node) => typeof node !== 'string')
  if (slice !== undefined && typeof first === 'object') first.attrs['data-pm-slice'] = slice
  return { nodes: cleaned, losses }
}

class Cleaning {
  readonly #losses: PasteLosses

  constructor(losses: PasteLosses) {
    this.#losses = losses
  }

  /** Blocks in reading order; running text between blocks becomes paragraphs. */
  blocks(nodes: PastedNode[]): PastedNode[] {
    const made: PastedNode[] = []
    let run: PastedNode[] = []
    const finish = () => {
      const words = tidy(run)
      if (made.length === 0 && words.length > 0 && !nodes.some(isBlock)) made.push(...words)
      else if (words.some((node) => textOf(node).trim() !== '')) made.push(element('p', words))
      run = []
    }
    for (const node of gatherWordLists(nodes)) {
      if (isBlock(node)) {
        finish()
        made.push(...this.#block(node))
      } else run.push(...this.#inline(node))
    }
    finish()
    return made
  }

  #block(node: PastedElement): PastedNode[] {
    if (this.#isLeftOut(node)) return []
    const { tag, attrs, children } = node
    const heading = Object.hasOwn(headings, tag) ? headings[tag] : undefined
    if (heading || /\bMsoTitle\b/.test(attrs.class ?? '')) {
      const words = withoutMark(tidy(this.#inlines(children)), 'strong')
      return words.length > 0 ? [element(heading ?? 'h2', words, own(attrs))] : []
    }
    if (tag === 'section' && attrs['data-node']) return [element(tag, this.blocks(children), own(attrs))]
    if (tag === 'ul' || tag === 'ol') return this.#list(node)
    if (tag === 'blockquote') {
      const inside = flatten(this.blocks(children))
      return inside.length > 0 ? [element(tag, inside, own(attrs))] : []
    }
    if (tag === 'table') return cleanTable(node, this.#losses, (cell) => this.blocks(cell))
    if (tag === 'hr') return []
    if (children.some((child) => holdsBlock(child))) return this.blocks(children)
    const words = tidy(this.#inlines(children))
    const isPoint = attrs['data-node'] === 'point'
    return words.length > 0 || isPoint ? [element('p', words, own(attrs))] : []
  }

  #list({ tag, attrs, children }: PastedElement): PastedNode[] {
    const items: PastedElement[] = []
    for (const child of children) {
      if (typeof child === 'string') continue
      // Google Docs puts an inner list beside its item, not into it.
      if (child.tag === 'ul' || child.tag === 'ol') {
        const inner = this.#list(child)
        const before = items.at(-1)
        if (before) before.children.push(...inner)
        else items.push(element('li', inner))
      } else {
        const inside = this.blocks(child.children)
        const parts =
          inside.every((part) => !isBlock(part)) && inside.length > 0 ? [element('p', inside)] : inside
        if (parts.length > 0) items.push(element('li', flatten(parts, ['ul', 'ol'])))
      }
    }
    const start = tag === 'ol' ? (attrs.start ?? '') : ''
    const numbered: Record<string, string> = /^\d{1,5}$/.test(start) ? { start } : {}
    return items.length > 0 ? [element(tag, items, { ...numbered, ...own(attrs) })] : []
  }

  #inlines(nodes: PastedNode[]): PastedNode[] {
    return nodes.flatMap((node) => this.#inline(node))
  }

  #inline(node: PastedNode): PastedNode[] {
    if (typeof node === 'string') return [tidyText(node)]
    if (this.#isLeftOut(node)) return []
    const { tag, attrs, children } = node
    if (tag === 'br') return /Apple-interchange/.test(attrs.class ?? '') ? [] : [element('br', [])]
    const inside = this.#inlines(children)
    if (attrs['data-node'] === 'citation') return [element('span', inside, own(attrs))]
    if (attrs['data-term']) return [element('span', inside, own(attrs))]
    const marked = marksOf(node).reduceRight((inner, mark) => [element(mark, inner)], inside)
    return tag === 'a' && attrs.href !== undefined ? this.#link(attrs.href, marked) : marked
  }

  /** A place on the page it came from leads nowhere here: its words stay, such as the "[2]" of a footnote. */
  #link(address: string, words: PastedNode[]): PastedNode[] {
    const href = withoutRedirect(address.trim())
    if (href === '' || href.startsWith('#') || href.startsWith('file:')) return words
    if (safeHref(href) !== null && href.length <= 2_048) return [element('a', words, { href })]
    this.#losses.links += 1
    return words
  }

  #isLeftOut(node: PastedElement): boolean {
    if (pictures.has(node.tag)) this.#losses.pictures += 1
    else if (embeds.has(node.tag)) this.#losses.embeds += 1
    else return silent.has(node.tag) || isWordRemark(node)
    return true
  }
}

/** The marks of our own clipboard; nothing else of an element's attributes is ever carried over. */
function own(attrs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    ['data-node', 'data-attrs', 'data-term'].flatMap((name) => {
      const value = Object.hasOwn(attrs, name) ? attrs[name] : undefined
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function isBlock(node: PastedNode): node is PastedElement {
  return typeof node !== 'string' && (blockTags.has(node.tag) || (node.tag !== 'a' && holdsBlock(node)))
}

function holdsBlock(node: PastedNode): boolean {
  return typeof node !== 'string' && (blockTags.has(node.tag) || node.children.some(holdsBlock))
}

/** Blocks as paragraphs alone, for a place that takes no more; `besides` names what else may stand there. */
export function flatten(nodes: PastedNode[], besides: string[] = []): PastedNode[] {
  return nodes.flatMap((node): PastedNode[] => {
    if (typeof node === 'string' || !ownBlocks.has(node.tag)) return [element('p', [node])]
    if (node.tag === 'p' || besides.includes(node.tag)) return [node]
    if (node.tag === 'h2' || node.tag === 'h3') return [element('p', node.children)]
    return flatten(node.children, besides)
  })
}

function withoutMark(nodes: PastedNode[], mark: string): PastedNode[] {
  return nodes.flatMap((node): PastedNode[] => {
    if (typeof node === 'string') return [node]
    const children = withoutMark(node.children, mark)
    return node.tag === mark ? children : [{ ...node, children }]
  })
}

/** Running text without the white space and breaks at its ends. */
function tidy(nodes: PastedNode[]): PastedNode[] {
  const isBlank = (node: PastedNode | undefined) =>
    node !== undefined && (typeof node === 'string' ? node.trim() === '' : node.tag === 'br')
  const kept = [...nodes]
  while (isBlank(kept[0])) kept.shift()
  while (isBlank(kept.at(-1))) kept.pop()
  return kept
}

/** Characters that only a page's layout needs are taken out; a space that holds a number to its unit stays. */
function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\0\u00ad\u200b\ufeff]/g, '')
    .replace(/[\t\r\n ]+/g, ' ')
    .replace(/(?<!\d)\u00a0|\u00a0(?!\S)/g, ' ')
    .replace(/ {2,}/g, ' ')
}

/** Google's search and Docs wrap addresses; the one that is meant stands inside. */
function withoutRedirect(href: string): string {
  if (!/^https:\/\/(www\.)?google\.[a-z.]+\/url\?/.test(href)) return href
  const meant = new URL(href).searchParams.get('q') ?? new URL(href).searchParams.get('url')
  return meant ?? href
}
