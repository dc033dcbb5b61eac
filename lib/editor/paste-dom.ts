import type { PastedElement, PastedNode } from '#lib/editor/paste-tree.ts'

/** Deeper than this, only the text is taken. No page is written that way. */
const maxDepth = 120

/**
 * Reads pasted HTML in a browser. The document it is parsed into has no window: nothing in it runs, loads or asks.
 */
export function readPastedHtml(html: string): PastedNode[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return readChildren(body, 0)
}

function readChildren(parent: Node, depth: number): PastedNode[] {
  if (depth > maxDepth) return [parent.textContent ?? '']
  return [...parent.childNodes].flatMap((node): PastedNode[] => {
    if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? '']
    return node instanceof Element ? [readElement(node, depth)] : []
  })
}

function readElement(one: Element, depth: number): PastedElement {
  const attrs = Object.fromEntries([...one.attributes].map(({ name, value }) => [name.toLowerCase(), value]))
  return { tag: one.localName.toLowerCase(), attrs, children: readChildren(one, depth + 1) }
}
