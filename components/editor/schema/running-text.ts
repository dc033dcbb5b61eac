import { Node, textblockTypeInputRule } from '@tiptap/core'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Paragraph } from '@tiptap/extension-paragraph'
import { carry, declareAttributes } from '#components/editor/schema/attributes.ts'

/** A paragraph. */
export const ParagraphNode = Paragraph.extend({ group: 'block', content: 'inline*' })

/** A heading of a section or inside one. Its anchor is made once, by `headingAnchors`. */
export const HeadingNode = Heading.extend({
  group: 'block',
  content: 'inline*',
  addOptions() {
    return { ...this.parent?.(), levels: [2, 3], HTMLAttributes: {} }
  },
  addAttributes() {
    return {
      ...declareAttributes('heading', { id: '' }),
      level: { default: 2, rendered: false, keepOnSplit: true },
    }
  },
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 2 } },
    { tag: 'h2', attrs: { level: 2 } },
    { tag: 'h3', attrs: { level: 3 } },
    ...[4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: 3 } })),
  ],
  renderHTML: ({ node }) => [node.attrs.level === 3 ? 'h3' : 'h2', carry('heading', node.attrs), 0],
  addInputRules() {
    const rule = (find: RegExp, level: number) =>
      textblockTypeInputRule({ find, type: this.type, getAttributes: { level } })
    return [rule(/^##?\s$/, 2), rule(/^###\s$/, 3)]
  },
})

/** A new line inside a paragraph. */
export const HardBreakNode = HardBreak.extend({ addOptions: () => ({ keepMarks: true, HTMLAttributes: {} }) })

/** A marker that names sources; `raw` keeps what stood there when the source is lost. */
export const CitationNode = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => declareAttributes('citation', { references: [], raw: null }),
  parseHTML: () => [{ tag: 'span[data-node="citation"]' }],
  renderHTML: ({ node }) => ['span', carry('citation', node.attrs), String(node.attrs.raw ?? '[source]')],
  renderText: ({ node }) => String(node.attrs.raw ?? ''),
})
