/** A mark as the editor writes it down; nothing about it is trusted. */
export type EditorMark = { type: string; attrs?: Record<string, unknown> }

/** A node as the editor writes it down: the document's own shape, but nothing about it is trusted. */
export type EditorNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: EditorNode[]
  marks?: EditorMark[]
  text?: string
}

/** Anything that can write itself down, such as a live node of the editor. The same object always says the same. */
export type Writable = { toJSON(): EditorNode }
