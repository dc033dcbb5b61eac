import type { Block, Document, ListItem, Point, TableCell, TableRow } from '#lib/document/document.ts'
import type { Inline } from '#lib/document/inline.ts'

/** Anything that can stand in a document, from a block down to a run of text. */
export type DocumentNode = Block | ListItem | TableRow | TableCell | Point | Inline

/** One node met on the walk, and where: `content[3].content[0]`. */
export type Visit = { node: DocumentNode; path: string }

/** Every node of a document once, in reading order, a parent before its children. */
export function* walk(document: Document): Generator<Visit> {
  for (const [index, block] of document.content.entries()) yield* walkFrom(block, `content[${index}]`)
}

/** A node and everything inside it, in reading order; `path` is the node's own. */
export function* walkFrom(node: DocumentNode, path: string): Generator<Visit> {
  yield { node, path }
  if (!('content' in node) || node.content === undefined) return
  for (const [index, child] of node.content.entries()) yield* walkFrom(child, `${path}.content[${index}]`)
}
