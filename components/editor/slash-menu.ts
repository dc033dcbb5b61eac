import { Extension } from '@tiptap/core'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import type { EditorContextValue } from '#components/editor/editor-context.client.tsx'
import { findInsertables, type Insertable } from '#components/editor/insertables.ts'
import type { Observable } from '#lib/editor/observable.ts'

/** The menu as it is open: what it offers, which one Enter takes, and where it stands on the screen. */
export type SlashMenuState = {
  items: Insertable[]
  chosen: number
  place: { left: number; top: number; bottom: number }
  take: (item: Insertable) => void
}

/** The id of the list, and of each entry in it, for screen readers. */
export const slashMenuId = 'slash-menu'
export const slashItemId = (id: string) => `${slashMenuId}-${id}`

/** Typing "/" offers what can be put in; letters narrow it, arrows choose, Enter takes, Escape leaves the slash. */
export function slashMenu(menu: Observable<SlashMenuState | null>, context: EditorContextValue) {
  return Extension.create({
    name: 'slashMenu',
    addProseMirrorPlugins() {
      const { editor } = this
      const show = ({ items, clientRect, command }: SuggestionProps<Insertable, Insertable>) => {
        const box = clientRect?.()
        menu.set(
          items.length === 0 || !box
            ? null
            : {
                items,
                chosen: 0,
                place: { left: box.left, top: box.top, bottom: box.bottom },
                take: command,
              },
        )
        point()
      }
      const point = () => {
        const open = menu.get()
        const chosen = open?.items[open.chosen]
        const { dom } = editor.view
        if (!chosen) dom.removeAttribute('aria-activedescendant')
        else dom.setAttribute('aria-activedescendant', slashItemId(chosen.id))
      }
      return [
        Suggestion<Insertable, Insertable>({
          editor,
          char: '/',
          allow: ({ state, range }) => state.doc.resolve(range.from).depth === 1,
          items: ({ query }) => findInsertables(query),
          command: ({ range, props: item }) => {
            editor.chain().focus().deleteRange(range).run()
            item.insert(editor, context)
          },
          render: () => ({
            onStart: show,
            onUpdate: show,
            onExit: () => {
              menu.set(null)
              point()
            },
            onKeyDown: ({ event }) => {
              const open = menu.get()
              if (!open) return false
              const { items, chosen, take } = open
              const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
              if (step !== 0) {
                menu.set({ ...open, chosen: (chosen + step + items.length) % items.length })
                point()
                return true
              }
              const item = items[chosen]
              if ((event.key !== 'Enter' && event.key !== 'Tab') || !item) return false
              take(item)
              return true
            },
          }),
        }),
      ]
    },
  })
}
