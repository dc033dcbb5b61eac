import type { Block, Document } from '#lib/document/document.ts'
import type { DocumentNode } from '#lib/document/walk.ts'
import type { EditorNode } from '#lib/editor/editor-json.ts'
import { readMarks } from '#lib/editor/marks.ts'

/** A document as the editor opens it. An empty one gets a paragraph to write in. */
export function fromDocument(document: Document): EditorNode {
  const content = document.content.map(fromBlock)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

/** One block as the editor opens it. */
export function fromBlock(block: Block): EditorNode {
  return fromNode(block)
}

function fromNode(node: DocumentNode): EditorNode {
  if (node.type === 'text') {
    const marks = readMarks(node.marks)
    return { type: 'text', text: node.text, ...(marks && { marks }) }
  }
  const opened: EditorNode = { type: node.type }
  if ('attrs' in node && node.attrs) opened.attrs = { ...node.attrs }
  if ('content' in node && node.content?.length) opened.content = node.content.map(fromNode)
  return opened
}
