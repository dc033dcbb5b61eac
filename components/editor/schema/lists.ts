import { wrappingInputRule } from '@tiptap/core'
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { OrderedList } from '@tiptap/extension-list/ordered-list'
import { readWhole } from '#lib/editor/attr-values.ts'

/** An item: paragraphs, and lists below one another. */
export const ListItemNode = ListItem.extend({ content: '(paragraph | bulletList | orderedList)+' })

/** A list whose order does not matter. */
export const BulletListNode = BulletList.extend({ group: 'block', content: 'listItem{1,200}' })

const startOf = (value: unknown) => readWhole(value, 2, 10_000)

/** Steps in order; `start` is null for a list that begins at 1 without saying so. */
export const OrderedListNode = OrderedList.extend({
  group: 'block',
  content: 'listItem{1,200}',
  addAttributes: () => ({
    start: {
      default: null,
      keepOnSplit: false,
      parseHTML: (element: HTMLElement) => startOf(Number(element.getAttribute('start'))),
    },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ node }) => ['ol', node.attrs.start === null ? {} : { start: node.attrs.start }, 0],
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,5})[.)]\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: startOf(Number(match[1])) }),
        joinPredicate: (match, node) => node.childCount + (node.attrs.start ?? 1) === Number(match[1]),
      }),
    ]
  },
  // TipTap's own plugin rewrites pasted text; what is pasted is read in one place here.
  addProseMirrorPlugins: () => [],
})
