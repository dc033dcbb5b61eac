import { Blockquote } from '@tiptap/extension-blockquote'
import { carry, declareAttributes } from '#components/editor/schema/attributes.ts'

/** Words of a named person. Until the speaker is named, a document keeps the words as plain paragraphs. */
export const QuotationNode = Blockquote.extend({
  content: 'paragraph+',
  group: 'block',
  addAttributes: () =>
    declareAttributes('blockquote', { speaker: '', role: null, source: null, reference: null }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ node }) => ['blockquote', carry('blockquote', node.attrs), 0],
})
