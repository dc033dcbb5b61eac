import type { Block, Document } from '#lib/document/document.ts'
import type { Writable } from '#lib/editor/editor-json.ts'
import { nameHeadings, toBlocks } from '#lib/editor/to-document.ts'

/**
 * Knows which block each live node of the editor is. A node nobody touched stays the very block it was read from, to
 * the byte; a changed one is written anew, once. So a save costs what changed, not the whole text.
 */
export class DocumentMemory {
  readonly #blocks = new WeakMap<Writable, Block[]>()
  #opened: { nodes: readonly Writable[]; document: Document } | null = null

  /** Remembers the nodes that were just opened from this document, in order. */
  remember(nodes: readonly Writable[], document: Document): void {
    this.#opened = { nodes: [...nodes], document }
    for (const [index, node] of nodes.entries()) {
      const block = document.content[index]
      if (block) this.#blocks.set(node, [block])
    }
  }

  /** The document of these nodes, in order. */
  toDocument(nodes: readonly Writable[]): Document {
    const opened = this.#opened
    if (opened?.nodes.length === nodes.length && opened.nodes.every((node, index) => node === nodes[index])) {
      return opened.document
    }
    return nameHeadings(nodes.flatMap((node) => this.#blockOf(node)))
  }

  #blockOf(node: Writable): Block[] {
    const known = this.#blocks.get(node)
    if (known) return known
    const blocks = toBlocks(node.toJSON())
    this.#blocks.set(node, blocks)
    return blocks
  }
}
