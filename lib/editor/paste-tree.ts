/** An element of pasted markup, as far as anything of it is looked at. Tag and attribute names are lower case. */
export type PastedElement = { tag: string; attrs: Record<string, string>; children: PastedNode[] }

/** An element or a run of text. */
export type PastedNode = PastedElement | string

/** An element made by us. */
export function element(
  tag: string,
  children: PastedNode[],
  attrs: Record<string, string> = {},
): PastedElement {
  return { tag, attrs, children }
}

/** All text inside, without anything between its parts. */
export function textOf(node: PastedNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

/** The first element a test holds for, depth first; null when there is none. */
export function findElement(
  nodes: PastedNode[],
  holds: (one: PastedElement) => boolean,
): PastedElement | null {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const found = holds(node) ? node : findElement(node.children, holds)
    if (found) return found
  }
  return null
}

const voids = new Set(['br'])

/** The tree as HTML in which every character of text and attributes is only that. */
export function toHtml(nodes: PastedNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeText(node)
      const attrs = Object.entries(node.attrs).map(([name, value]) => ` ${name}="${escapeText(value)}"`)
      const open = `<${node.tag}${attrs.join('')}>`
      return voids.has(node.tag) ? open : `${open}${toHtml(node.children)}</${node.tag}>`
    })
    .join('')
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
