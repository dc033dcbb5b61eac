import type { Attributes } from '@tiptap/core'
import { type NodeWithAttrs, readAttrs } from '#lib/editor/node-attrs.ts'

/** Where a copied node carries its attributes, so that it can be pasted whole. Read with care: anyone can write it. */
const attribute = 'data-attrs'

/**
 * The attributes of a node as TipTap declares them: named with their first value, carried through the clipboard as one
 * piece of JSON, and read from there only as the document takes them.
 */
export function declareAttributes(name: NodeWithAttrs, firstValues: Record<string, unknown>): Attributes {
  return Object.fromEntries(
    Object.entries(firstValues).map(([key, value]) => [
      key,
      {
        default: value,
        keepOnSplit: false,
        rendered: false,
        parseHTML: (element: HTMLElement) => readCarried(name, element)[key] ?? value,
      },
    ]),
  )
}

/** The HTML attributes that mark a copied node as ours and carry what it holds. */
export function carry(name: NodeWithAttrs, attrs: Record<string, unknown>): Record<string, string> {
  return { 'data-node': name, [attribute]: JSON.stringify(attrs) }
}

function readCarried(name: NodeWithAttrs, element: HTMLElement): Record<string, unknown> {
  const carried = element.getAttribute(attribute)
  if (carried === null) return {}
  try {
    const parsed: unknown = JSON.parse(carried)
    if (typeof parsed !== 'object' || parsed === null) return {}
    return { ...readAttrs[name]({ ...parsed }) }
  } catch {
    // Not JSON: someone else's attribute of the same name. The node starts with its first values.
    return {}
  }
}
