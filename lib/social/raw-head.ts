import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element

/** What a previewer can read of a page without running it. */
export type RawHead = {
  titles: string[]
  /** By `name` or `property`, in document order. */
  metas: Map<string, string[]>
  links: { rel: string; href: string; hrefLang: string | null; type: string | null }[]
  /** The text of every JSON-LD block, wherever it stands. */
  jsonLd: string[]
  headings: string[]
  times: string[]
  /** The steps readers see. */
  breadcrumb: string[]
  /** The addresses of the entries of the visible list of sources: "#source-1". */
  sourceAnchors: string[]
  /** Bytes from the start of the page to the end of the last Open Graph tag; 0 without one. */
  bytesToLastTag: number
}

/** Reads a page as a previewer does: the tags that are truly inside `<head>`, from the raw bytes. */
export function parseRawHead(html: string): RawHead {
  const raw: RawHead = {
    titles: [],
    metas: new Map(),
    links: [],
    jsonLd: [],
    headings: [],
    times: [],
    breadcrumb: [],
    sourceAnchors: [],
    bytesToLastTag: 0,
  }
  const document = parse(html, { sourceCodeLocationInfo: true })
  for (const element of listElements(document)) {
    readAnywhere(element, raw)
    if (isInHead(element)) readInHead(element, raw, html)
  }
  return raw
}

function readAnywhere(element: Element, raw: RawHead): void {
  if (element.tagName === 'h1') raw.headings.push(toText(element))
  if (element.tagName === 'time') raw.times.push(attribute(element, 'datetime') ?? '')
  const id = attribute(element, 'id')
  if (element.tagName === 'li' && id?.startsWith('source-')) raw.sourceAnchors.push(`#${id}`)
  if (element.tagName === 'nav' && attribute(element, 'aria-label') === 'Breadcrumb') {
    raw.breadcrumb = [...listElements(element)].filter((one) => one.tagName === 'li').map(toText)
  }
  if (element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json') {
    raw.jsonLd.push(toText(element))
  }
}

function readInHead(element: Element, raw: RawHead, html: string): void {
  if (element.tagName === 'title') raw.titles.push(toText(element))
  if (element.tagName === 'link') {
    raw.links.push({
      rel: attribute(element, 'rel') ?? '',
      href: attribute(element, 'href') ?? '',
      hrefLang: attribute(element, 'hreflang'),
      type: attribute(element, 'type'),
    })
  }
  const name =
    element.tagName === 'meta' ? (attribute(element, 'property') ?? attribute(element, 'name')) : null
  if (name === null) return
  raw.metas.set(name, [...(raw.metas.get(name) ?? []), attribute(element, 'content') ?? ''])
  const end = element.sourceCodeLocation?.endOffset ?? 0
  if (name.startsWith('og:')) raw.bytesToLastTag = Buffer.byteLength(html.slice(0, end))
}

function* listElements(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue
    yield child
    yield* listElements(child)
  }
}

function isInHead(element: Element): boolean {
  return (
    element.parentNode !== null && 'tagName' in element.parentNode && element.parentNode.tagName === 'head'
  )
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null
}

function toText(element: Element): string {
  return element.childNodes
    .map((child) =>
      'value' in child ? child.value : 'childNodes' in child && 'tagName' in child ? toText(child) : '',
    )
    .join('')
}
