import type { PastedElement, PastedNode } from '#lib/editor/paste-tree.ts'

/** Deeper than this, only the text is taken. No page is written that way. */
const maxDepth = 120

/**
 * Reads pasted HTML in a browser. The document it is parsed into has no window: nothing in it runs, loads or asks.
 */
export function readPastedHtml(html: string): PastedNode[] {
  const { body } = new DOMParser().parseFromString(setAside(html), 'text/html')
  return readChildren(body, 0)
}

function readChildren(parent: Node, depth: number): PastedNode[] {
  if (depth > maxDepth) return [restore(parent.textContent ?? '')]
  return [...parent.childNodes].flatMap((node): PastedNode[] => {
    if (node.nodeType === Node.TEXT_NODE) return [restore(node.textContent ?? '')]
    return node instanceof Element ? [readElement(node, depth)] : []
  })
}

function readElement(one: Element, depth: number): PastedElement {
  const attrs = Object.fromEntries(
    [...one.attributes].map(({ name, value }) => [restore(name.toLowerCase()), restore(value)]),
  )
  return { tag: restore(one.localName.toLowerCase()), attrs, children: readChildren(one, depth + 1) }
}

const aside = 'x-pasted-'

/**
 * Renames styles and event handlers before they are parsed. They would do nothing, but the browser reports each as a
 * violation of the page's policy. This is for quiet, not for safety: nothing here is ever shown as it was parsed.
 */
function setAside(html: string): string {
  return html
    .replace(/<(\/?)style\b/gi, `<$1${aside}style`)
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s/"'])(on[a-z]+|style)(?=\s*=)/gi, `$1${aside}$2`))
}

function restore(text: string): string {
  return text.replaceAll(aside, '')
}
