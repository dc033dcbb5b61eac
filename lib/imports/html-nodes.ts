import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { PastedElement, PastedNode } from '#lib/editor/paste-tree.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** A page of the web as its own words: what stands around the text (menus, headers, footers) is left out. */
export type HtmlPage = {
  title: string | null
  description: string
  nodes: PastedNode[]
  /** What each marker leads to, with the addresses of its links: "[2]" to "Reck M, et al. … https://doi.org/…". */
  sources: Map<string, string>
}

/** What is known while a page is read. */
type Reading = {
  leftOut: (one: Element) => boolean
  /** The anchor each marker leads to. */
  targets: Map<string, string>
}

/** Deeper than this, only the text is taken. No page is written that way. */
const maxDepth = 120

const around = new Set(['nav', 'aside', 'footer', 'form', 'script', 'style', 'noscript', 'template'])

/** Reads a saved page of the web: its article, or its main part, or all of it. Nothing in it runs, loads or asks. */
export function readHtmlPage(html: string): HtmlPage {
  const elements = [...listElements(parse(html).childNodes)]
  const first = (...names: string[]) => elements.find(({ tagName }) => names.includes(tagName))
  const root = first('article') ?? first('main') ?? first('body')
  const heading = first('h1')
  const title = textOf(heading ?? first('title') ?? null)
  const description = elements.find(
    (one) => one.tagName === 'meta' && attribute(one, 'name')?.toLowerCase() === 'description',
  )
  const leftOut = (one: Element) =>
    one === heading || around.has(one.tagName) || (one.tagName === 'header' && root?.tagName === 'body')
  const targets = new Map<string, string>()
  return {
    title: title === '' ? null : title,
    description: (description && attribute(description, 'content')) ?? '',
    nodes: root ? readNodes(root.childNodes, { leftOut, targets }, 0) : [],
    sources: findSources(elements, targets),
  }
}

/** An anchor may stand on the entry of the list, or be a few letters inside it. */
function findSources(elements: Element[], targets: Map<string, string>): Map<string, string> {
  const byAnchor = new Map(elements.map((one) => [attribute(one, 'id') ?? attribute(one, 'name'), one]))
  const sources = new Map<string, string>()
  for (const [marker, anchor] of targets) {
    const target = byAnchor.get(anchor)
    const entry = target && target.tagName !== 'li' && textOf(target).length < 20 ? target.parentNode : target
    if (entry && 'tagName' in entry) sources.set(marker, [textOf(entry), ...addressesIn(entry)].join(' '))
  }
  return sources
}

/** Where the links of an entry lead: often the only place of a DOI. */
function addressesIn(entry: Element): string[] {
  return [...listElements(entry.childNodes)].flatMap((one) => {
    const address = attribute(one, 'href')
    return address && /^https?:/i.test(address) ? [address] : []
  })
}

function readNodes(nodes: Node[], reading: Reading, depth: number): PastedNode[] {
  return nodes.flatMap((node): PastedNode[] => {
    if ('value' in node) return [node.value]
    if (!('tagName' in node) || reading.leftOut(node)) return []
    if (depth > maxDepth) return [textOf(node)]
    return [toMarker(node, reading.targets) ?? readElement(node, reading, depth)]
  })
}

function readElement(node: Element, reading: Reading, depth: number): PastedElement {
  const attrs = Object.fromEntries(node.attrs.map(({ name, value }) => [name.toLowerCase(), value]))
  return { tag: node.tagName.toLowerCase(), attrs, children: readNodes(node.childNodes, reading, depth + 1) }
}

/** A number that leads down the page is the marker of a source, however it was drawn. */
function toMarker(node: Element, targets: Map<string, string>): string | null {
  const isLink = node.tagName === 'a' && attribute(node, 'href')?.startsWith('#')
  const number = isLink ? /^\s*\[?(\d{1,3})\]?\s*$/.exec(textOf(node))?.[1] : undefined
  if (number === undefined) return null
  targets.set(`[${number}]`, decodeAnchor(attribute(node, 'href')?.slice(1) ?? ''))
  return `[${number}]`
}

/** The anchor as the element has it; one that is not well encoded stays as it is. */
function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}

function attribute(node: Element, wanted: string): string | undefined {
  return node.attrs.find(({ name }) => name === wanted)?.value
}

function* listElements(nodes: Node[]): Generator<Element> {
  const waiting = nodes.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('tagName' in node)) continue
    yield node
    for (const child of node.childNodes.toReversed()) waiting.push(child)
  }
}

/** All text inside, on one line. */
function textOf(root: Element | null): string {
  const words: string[] = []
  const waiting: Node[] = root ? [root] : []
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node) words.push(node.value)
    else if ('childNodes' in node) waiting.push(...node.childNodes.toReversed())
  }
  return words.join('').replace(/\s+/g, ' ').trim()
}
