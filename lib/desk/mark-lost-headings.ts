import { inlines, italic } from '#lib/document/builders.ts'
import type { Document } from '#lib/document/document.ts'

/** The document with words where a heading was lost, so that an editor sees the place. Only ever shown, never saved. */
export function markLostHeadings(document: Document): Document {
  return {
    ...document,
    content: document.content.map((block) =>
      block.type === 'heading' && !block.content?.length
        ? { ...block, content: inlines([italic('A heading was lost here')]) }
        : block,
    ),
  }
}
