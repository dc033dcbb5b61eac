'use client'

import type { Editor } from '@tiptap/core'
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions'
import { EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useEffect, useState } from 'react'
import { PeopleSymbols } from '#components/article/PeopleGrid.tsx'
import { BlockHandle } from '#components/editor/BlockHandle.client.tsx'
import { CommentMarks } from '#components/editor/comments/comment-marks.ts'
import { useEditorContext } from '#components/editor/editor-context.client.tsx'
import { evidenceMarks, placeMarks, showMark } from '#components/editor/evidence/evidence-marks.ts'
import { FormDialog } from '#components/editor/FormDialog.client.tsx'
import { HeadingAnchors } from '#components/editor/heading-anchors.ts'
import { LostHeadings } from '#components/editor/lost-headings.ts'
import { viewedExtensions } from '#components/editor/node-views.ts'
import { pasting } from '#components/editor/pasting.ts'
import { jumpToBlock, replaceDocument } from '#components/editor/replace-document.ts'
import { SlashMenu } from '#components/editor/SlashMenu.client.tsx'
import { type SlashMenuState, slashMenu } from '#components/editor/slash-menu.ts'
import { sourceNumbers } from '#components/editor/source-numbers.ts'
import { Toolbar } from '#components/editor/Toolbar.client.tsx'
import { writingKeys } from '#components/editor/writing-keys.ts'
import { DocumentMemory } from '#lib/editor/document-memory.ts'
import type { DraftSession } from '#lib/editor/draft-session.ts'
import { type EvidenceWatch, listOpenMarks } from '#lib/editor/evidence-watch.ts'
import { fromDocument } from '#lib/editor/from-document.ts'
import { Observable } from '#lib/editor/observable.ts'
import styles from './WritingSurface.module.css'

/**
 * The text in the reader's own face, with its tools. A key press changes the text and nothing of React.
 * `text` is shown until the editor is there.
 */
export function WritingSurface({
  session,
  watch,
  text,
}: {
  session: DraftSession
  watch: EvidenceWatch
  text: ReactNode
}) {
  const context = useEditorContext()
  const [menu] = useState(() => new Observable<SlashMenuState | null>(null))
  const [memory] = useState(() => new DocumentMemory())
  const [notice, setNotice] = useState<string | null>(null)
  const editor = useEditor({
    // Made after the first commit: made while rendering, it would be made again for every render React gives up, and
    // what it tells the parts beside it would make React give up the next one too.
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // The policy of the desk lets no style into the page; the two rules that matter are in the stylesheet.
    injectCSS: false,
    extensions: [
      ...viewedExtensions(context),
      UndoRedo,
      Gapcursor,
      Dropcursor.configure({ color: false, class: styles.drop ?? '' }),
      HeadingAnchors,
      LostHeadings,
      sourceNumbers(context.numbers),
      writingKeys(context),
      slashMenu(menu, context),
      pasting(setNotice, context),
      CommentMarks,
      evidenceMarks(watch.open.set),
    ],
    content: fromDocument(session.content().body),
    editorProps: {
      attributes: {
        class: `prose ${styles.text}`,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Text of the article',
        lang: 'en-GB',
        spellcheck: 'true',
      },
    },
    onCreate: ({ editor: created }) => {
      context.editor.set(created)
      memory.remember(created.state.doc.children, session.content().body)
      session.attach(
        () => memory.toDocument(created.state.doc.children),
        () => created.state.selection.$from.index(0),
        (index) => jumpToBlock(created, index),
      )
    },
    onUpdate: () => session.touch(),
  })
  useEffect(
    () =>
      session.replacement.subscribe(() => {
        const body = session.replacement.get()
        if (body && editor) replaceDocument(editor, memory, body)
      }),
    [editor, memory, session],
  )
  useEffect(() => {
    if (!editor) return
    const mark = () => {
      const report = watch.report.get()
      const desk = watch.desk.get()
      if (report && desk && !editor.isDestroyed) placeMarks(editor, listOpenMarks(report, desk))
    }
    mark()
    const stopLooking = showWanted(editor, watch)
    const stops = [watch.report.subscribe(mark), watch.desk.subscribe(mark)]
    return () => {
      for (const stop of [...stops, stopLooking]) stop()
    }
  }, [editor, watch])
  if (!editor) return text
  return (
    <>
      <Toolbar editor={editor} />
      <div className={styles.notice} role="status">
        {notice && (
          <p>
            {notice}{' '}
            <button type="button" onClick={() => setNotice(null)}>
              Understood
            </button>
          </p>
        )}
      </div>
      <PeopleSymbols />
      <div className={styles.sheet}>
        <BlockHandle editor={editor} />
        <EditorContent editor={editor} />
      </div>
      <SlashMenu menu={menu} />
      <FormDialog editor={editor} />
    </>
  )
}

/** Shows the point that the address asks for, as links of other screens do, once its words are marked. */
function showWanted(editor: Editor, watch: EvidenceWatch): () => void {
  const wanted = /^#finding-([0-9a-f]{16})$/.exec(location.hash)?.[1]
  if (!wanted) return () => {}
  const stop = watch.report.subscribe(() => {
    if (!showMark(editor, wanted)) return
    watch.open.set(wanted)
    stop()
  })
  return stop
}
