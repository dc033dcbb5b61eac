import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** What a page says about itself, and its finished HTML. */
export type PressedPage = {
  html: string
  keys: string[]
  status: 200 | 308 | 404 | 410
  ttlSeconds: number | null
  location: string | null
}

const statuses = new Map([
  ['200', 200],
  ['308', 308],
  ['404', 404],
  ['410', 410],
] as const)

/**
 * Makes a finished document of the HTML that Next renders.
 *
 * Reader pages are documents, not applications: the framework's scripts, their preloads and the data for
 * them go, also the comments and empty boxes it leaves for itself. What stays of scripts is JSON-LD and our own
 * `reader.js`, at the end of the head. The page's directives (`ShelfDirectives`) are read and taken out.
 *
 * @throws Error when the page was streamed in parts (it would need a script to be put together), or when a
 *   directive is not understood: such a page must not be served as something else
 */
export function pressPage(html: string): PressedPage {
  const document = parse(html)
  const head = findElement(document, 'head')
  const body = findElement(document, 'body')
  const directives = new Map<string, string>()
  const scripts: Tree.Element[] = []

  prune(document, (node) => {
    if (node.nodeName === '#comment') return false
    if (!isElement(node)) return true
    const name = attribute(node, 'name')
    if (node.tagName === 'meta' && name?.startsWith('shelf:')) {
      directives.set(name.slice('shelf:'.length), attribute(node, 'content') ?? '')
      return false
    }
    if (node.tagName === 'template' && attribute(node, 'id')?.startsWith('B:')) {
      throw new Error('The page was streamed in parts; reader pages must not suspend')
    }
    if (isOurScript(node)) scripts.push(node)
    return node.tagName !== 'script' && !isForFramework(node)
  })

  dropAttribute(head, 'data-precedence')
  body.childNodes = body.childNodes.filter((node) => !(isElement(node) && isEmptyBox(node)))
  for (const script of scripts) head.childNodes.push({ ...script, parentNode: head })
  return { html: serialize(document), ...readDirectives(directives) }
}

function readDirectives(directives: Map<string, string>): Omit<PressedPage, 'html'> {
  const statusText = directives.get('status') ?? '200'
  const status = [...statuses].find(([text]) => text === statusText)?.[1]
  const ttl = directives.get('ttl')
  const location = directives.get('location') ?? null
  if (!status) throw new Error(`shelf:status is "${statusText}"`)
  if (ttl !== undefined && !/^[1-9]\d{0,8}$/.test(ttl)) throw new Error(`shelf:ttl is "${ttl}"`)
  // A location that is not a path of ours could send readers anywhere.
  if ((status === 308) !== (location !== null && /^\/(?![/\\])[\x21-\x7e]*$/.test(location))) {
    throw new Error(`shelf:status ${status} with shelf:location "${location}"`)
  }
  return {
    status,
    location,
    keys: (directives.get('keys') ?? '').split(' ').filter(Boolean),
    ttlSeconds: ttl === undefined ? null : Number(ttl),
  }
}

/** JSON-LD is data, and `reader.js` is ours; every other script belongs to the framework. */
function isOurScript(element: Tree.Element): boolean {
  if (element.tagName !== 'script') return false
  return (
    attribute(element, 'type') === 'application/ld+json' ||
    /^\/reader[.\w-]*\.js$/.test(attribute(element, 'src') ?? '')
  )
}

function isForFramework(element: Tree.Element): boolean {
  if (element.tagName !== 'link') return false
  const relation = attribute(element, 'rel')
  return relation === 'modulepreload' || (relation === 'preload' && attribute(element, 'as') === 'script')
}

/** Where Next would stream metadata to. */
function isEmptyBox(element: Tree.Element): boolean {
  return (
    element.tagName === 'div' && attribute(element, 'hidden') !== undefined && element.childNodes.length === 0
  )
}

function prune(parent: Tree.ParentNode, stays: (node: Tree.ChildNode) => boolean): void {
  parent.childNodes = parent.childNodes.filter(stays)
  for (const node of parent.childNodes) {
    if (isElement(node)) prune(node, stays)
  }
}

function dropAttribute(parent: Tree.ParentNode, name: string): void {
  for (const node of parent.childNodes) {
    if (isElement(node)) node.attrs = node.attrs.filter((attr) => attr.name !== name)
  }
}

function findElement(document: Tree.Document, tagName: 'head' | 'body'): Tree.Element {
  const html = document.childNodes.find((node) => node.nodeName === 'html')
  const element =
    html && isElement(html) ? html.childNodes.find((node) => node.nodeName === tagName) : undefined
  // The parser makes html, head and body even of an empty text.
  if (!element || !isElement(element)) throw new Error(`A document without ${tagName}`)
  return element
}

function isElement(node: Tree.ChildNode): node is Tree.Element {
  return 'tagName' in node
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}
