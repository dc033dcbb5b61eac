'use client'

import type { Editor } from '@tiptap/core'
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import {
  type EditorContextValue,
  EditorProvider,
  type OpenForm,
} from '#components/editor/editor-context.client.tsx'
import { checkInWorker } from '#components/editor/evidence/check-in-worker.ts'
import { HeadFields } from '#components/editor/HeadFields.client.tsx'
import { Presence } from '#components/editor/Presence.client.tsx'
import { SaveLine } from '#components/editor/SaveLine.client.tsx'
import { type PanelPart, SidePanel } from '#components/editor/SidePanel.client.tsx'
import { DraftSession } from '#lib/editor/draft-session.ts'
import type { EditorArticle } from '#lib/editor/editor.views.ts'
import { LibraryShelf } from '#lib/editor/editor-library.ts'
import { type EvidenceDoors, EvidenceWatch } from '#lib/editor/evidence-watch.ts'
import { Observable } from '#lib/editor/observable.ts'
import styles from './ArticleEditor.module.css'

const WritingSurface = lazy(() =>
  import('#components/editor/WritingSurface.client.tsx').then((it) => ({ default: it.WritingSurface })),
)
const SavingDialogs = lazy(() =>
  import('#components/editor/SavingDialogs.client.tsx').then((it) => ({ default: it.SavingDialogs })),
)

/**
 * One article, opened for writing. `text` is the draft as the server rendered it: it is read until the editor is there,
 * and stays when no script runs. `parts` are further tabs of the panel, `foot` stands below it.
 */
export function ArticleEditor({
  article,
  steps,
  actions,
  text,
  evidence,
  parts,
  foot,
}: {
  article: EditorArticle
  steps: ReactNode
  actions: ReactNode
  text: ReactNode
  evidence: Pick<EvidenceDoors, 'read' | 'answer'>
  parts: PanelPart[]
  foot: ReactNode
}) {
  const [session] = useState(() => new DraftSession(article))
  const [checker] = useState(checkInWorker)
  const [watch] = useState(() => new EvidenceWatch(session, { ...evidence, check: checker.check }))
  const [context] = useState<EditorContextValue>(() => ({
    articleId: article.id,
    library: new LibraryShelf(article.library),
    numbers: new Observable<ReadonlyMap<string, number>>(new Map()),
    editor: new Observable<Editor | null>(null),
    openForm: new Observable<OpenForm | null>(null),
  }))
  useEffect(() => session.start(), [session])
  useEffect(() => {
    const stop = watch.start()
    return () => {
      stop()
      checker.stop()
    }
  }, [watch, checker])
  const inBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const fields = useSyncExternalStore(session.fields.subscribe, session.fields.get, session.fields.get)
  const title = useMemo(() => fields.title.trim() || 'Untitled', [fields.title])
  return (
    <EditorProvider value={context}>
      <div className={styles.editor} data-editor="">
        <header className={styles.bar}>
          <a className={styles.brand} href="/admin">
            Bedside<span className={styles.stop}>.</span>
          </a>
          <nav aria-label="Breadcrumb" className={styles.crumbs}>
            <a href="/admin/articles">Articles</a> / <span>{title}</span>
          </nav>
          <Presence session={session} />
          <SaveLine session={session} />
          {steps}
          <div className={styles.actions}>{actions}</div>
        </header>
        <div className={styles.columns}>
          <div className={styles.page}>
            <HeadFields session={session} />
            {inBrowser ? (
              <Suspense fallback={text}>
                <WritingSurface session={session} watch={watch} text={text} />
              </Suspense>
            ) : (
              text
            )}
          </div>
          <SidePanel article={article} session={session} watch={watch} parts={parts} foot={foot} />
        </div>
        <Decisions session={session} article={article} />
      </div>
    </EditorProvider>
  )
}

/** The dialogs in which a person decides about two texts; they are not even loaded while there is nothing to decide. */
function Decisions({ session, article }: { session: DraftSession; article: EditorArticle }) {
  const { found, keeper } = session
  const isAsked = useSyncExternalStore(
    (listener) => {
      const stops = [found.subscribe(listener), keeper.state.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    () => found.get() !== null || keeper.state.get().conflict !== null,
    () => false,
  )
  return (
    isAsked && (
      <Suspense fallback={null}>
        <SavingDialogs session={session} article={article} />
      </Suspense>
    )
  )
}
