import { InputRule, Mark } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Italic } from '@tiptap/extension-italic'
import { safeHref } from '#lib/document/safe-href.ts'
import { readId } from '#lib/editor/attr-values.ts'

/** `[words](address)` at the end of what was just typed. */
const linkShape = /\[([^\][]+)\]\(([^\s()]+)\)$/

/** Words that lead somewhere. An address that may not be shown never becomes one, whoever brings it. */
export const LinkMark = Mark.create({
  name: 'link',
  priority: 1_000,
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = safeHref(element.getAttribute('href')?.trim() ?? '')
        return href === null || href.length > 2_048 ? false : { href }
      },
    },
  ],
  renderHTML: ({ mark }) => ['a', { href: safeHref(String(mark.attrs.href)) ?? '#', rel: 'noopener' }, 0],
  addInputRules() {
    return [
      new InputRule({
        find: linkShape,
        handler: ({ state, range, match }) => {
          const [, words, address] = match
          const href = safeHref(address ?? '')
          if (!words || href === null) return null
          const text = state.schema.text(words, [this.type.create({ href })])
          state.tr.replaceWith(range.from, range.to, text).removeStoredMark(this.type)
          return undefined
        },
      }),
    ]
  },
})

/** Words that the glossary explains. */
export const GlossaryMark = Mark.create({
  name: 'glossary',
  priority: 990,
  inclusive: false,
  addAttributes: () => ({ termId: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'span[data-term]',
      getAttrs: (element) => {
        const termId = readId(element.getAttribute('data-term'))
        return termId === null ? false : { termId }
      },
    },
  ],
  renderHTML: ({ mark }) => ['span', { 'data-term': String(mark.attrs.termId) }, 0],
})

/** Words with weight. */
export const BoldMark = Bold.extend({ priority: 980 })

/** Words in italics. */
export const ItalicMark = Italic.extend({ priority: 970 })

/** Words below the line: the 2 of CO₂. */
export const SubscriptMark = Mark.create({
  name: 'subscript',
  priority: 960,
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: () => ['sub', 0],
  addKeyboardShortcuts() {
    return { 'Mod-,': () => this.editor.commands.toggleMark(this.name) }
  },
})

/** Words above the line. */
export const SuperscriptMark = Mark.create({
  name: 'superscript',
  priority: 950,
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: () => ['sup', 0],
  addKeyboardShortcuts() {
    return { 'Mod-.': () => this.editor.commands.toggleMark(this.name) }
  },
})
