'use client'

import type { Editor } from '@tiptap/core'
import { Suspense, useEffect, useId, useMemo, useRef, useSyncExternalStore } from 'react'
import { Button } from '#components/admin/Button.tsx'
import dialogStyles from '#components/admin/Dialog.module.css'
import { type OpenForm, useEditorContext } from '#components/editor/editor-context.client.tsx'
import { formTarget } from '#components/editor/form-target.ts'
import { nodeForms } from '#components/editor/node-forms.ts'

/** The dialog in which the form of a node is open; nothing while none is. */
export function FormDialog({ editor }: { editor: Editor }) {
  const { openForm } = useEditorContext()
  const open = useSyncExternalStore(openForm.subscribe, openForm.get, () => null)
  return open && <OpenFormDialog key={`${open.name} ${open.position}`} open={open} editor={editor} />
}

function OpenFormDialog({ open, editor }: { open: OpenForm; editor: Editor }) {
  const context = useEditorContext()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // Taken once: what the form was opened for stays the same while it is open.
  const target = useMemo(() => formTarget(editor, open), [editor, open])
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => {
    dialog.current?.close()
    context.openForm.set(null)
    // The browser gives the focus back to the text, but not the place in it.
    requestAnimationFrame(() => editor.isDestroyed || editor.view.focus())
  }
  const entry = nodeForms[open.name]
  return (
    <dialog ref={dialog} className={dialogStyles.dialog} aria-labelledby={id} onClose={close}>
      <div className={dialogStyles.head}>
        <h2 id={id} className={dialogStyles.title}>
          {entry?.title}
        </h2>
        <Button type="button" look="quiet" onClick={close}>
          Close
        </Button>
      </div>
      <Suspense fallback={<p>Opening…</p>}>
        {entry?.show({
          attrs: target.attrs,
          words: target.words,
          update: target.update,
          remove: () => {
            target.remove()
            close()
          },
          moveUp: () => target.move('up'),
          moveDown: () => target.move('down'),
          close,
          context,
          files: open.files ?? [],
        })}
      </Suspense>
    </dialog>
  )
}
