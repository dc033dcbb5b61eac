'use client'

import { type ReactNode, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { ContentDiff } from '#components/admin/ContentDiff.tsx'
import dialogStyles from '#components/admin/Dialog.module.css'
import { useLibrary } from '#components/editor/editor-context.client.tsx'
import type { ArticleContent } from '#lib/articles/article.ts'
import type { SaveConflict } from '#lib/articles/save.views.ts'
import { diffContents } from '#lib/diff/diff-contents.ts'
import { toPlainText } from '#lib/document/plain-text.ts'
import type { BrowserCopy } from '#lib/editor/browser-copy.ts'
import { toDiffNames } from '#lib/editor/compared-names.ts'
import type { DraftSession } from '#lib/editor/draft-session.ts'
import type { EditorArticle } from '#lib/editor/editor.views.ts'
import { formatLocalMoment } from '#lib/editor/local-moment.ts'
import styles from './SavingDialogs.module.css'

type Props = { session: DraftSession; article: EditorArticle }

/** What only a person can decide about two texts: one the browser kept, or one somebody else saved in between. */
export function SavingDialogs({ session, article }: Props) {
  const { found, keeper } = session
  const copy = useSyncExternalStore(found.subscribe, found.get, found.get)
  const { conflict } = useSyncExternalStore(keeper.state.subscribe, keeper.state.get, keeper.state.get)
  if (conflict)
    return <ConflictDialog key={conflict.version} session={session} article={article} conflict={conflict} />
  return copy && <RecoveryDialog session={session} article={article} copy={copy} />
}

function ConflictDialog({ session, article, conflict }: Props & { conflict: SaveConflict }) {
  const [said, setSaid] = useState('')
  const [mine] = useState(session.content)
  const theirs = { version: conflict.version, content: conflict.content }
  const copy = () =>
    navigator.clipboard.writeText(`${mine.title}\n\n${mine.standfirst}\n\n${toPlainText(mine.body)}`).then(
      () => setSaid('Your text is in the clipboard.'),
      () => setSaid('The browser did not let the text into the clipboard.'),
    )
  return (
    <Decision title={`${conflict.savedByName} saved while you were writing`}>
      <p>
        Their version {conflict.version} was saved {formatLocalMoment(new Date(conflict.savedAt))}. Yours is
        kept in this browser. Nothing is overwritten until you decide, and theirs stays in the history.
      </p>
      <p>Struck out: only in the text of {conflict.savedByName}. Underlined: only in yours.</p>
      <Compared article={article} before={conflict.content} after={mine} />
      <p role="status">{said}</p>
      <div className={styles.actions}>
        <Button type="button" onClick={() => session.keepMine(theirs)}>
          Keep mine as a new version
        </Button>
        <Button type="button" look="plain" onClick={() => session.takeTheirs(theirs)}>
          Take theirs
        </Button>
        <Button type="button" look="plain" onClick={copy}>
          Copy mine
        </Button>
      </div>
    </Decision>
  )
}

function RecoveryDialog({ session, article, copy }: Props & { copy: BrowserCopy }) {
  const [comparing, setComparing] = useState(false)
  return (
    <Decision title="This browser kept a text that was not saved">
      <p>
        It was written {formatLocalMoment(new Date(copy.keptAt))} on version {copy.version}; the server has
        version {session.keeper.base.version}. Restoring shows it in the editor and saves it as a new version;
        undo brings back what is shown now.
      </p>
      {comparing && (
        <>
          <p>Struck out: only on the server. Underlined: only in this browser.</p>
          <Compared article={article} before={session.content()} after={copy.content} />
        </>
      )}
      <div className={styles.actions}>
        <Button type="button" onClick={() => session.restore(copy)}>
          Restore it
        </Button>
        {!comparing && (
          <Button type="button" look="plain" onClick={() => setComparing(true)}>
            Compare
          </Button>
        )}
        <Button type="button" look="grave" onClick={() => session.discard(copy)}>
          Discard it
        </Button>
      </div>
    </Decision>
  )
}

/** Two texts against each other, word by word, only where they differ. */
function Compared({
  article,
  before,
  after,
}: {
  article: EditorArticle
  before: ArticleContent
  after: ArticleContent
}) {
  const library = useLibrary()
  const diff = useMemo(
    () => diffContents(before, after, toDiffNames(article, library)),
    [before, after, article, library],
  )
  return (
    <section className={styles.compared} aria-label="Where they differ">
      <ContentDiff diff={diff} onlyChanges />
    </section>
  )
}

/** A dialog that is closed by deciding. Escape does not decide. */
function Decision({ title, children }: { title: string; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={dialogStyles.dialog}
      aria-labelledby={id}
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id={id} className={dialogStyles.title}>
        {title}
      </h2>
      <div className={styles.decision}>{children}</div>
    </dialog>
  )
}
