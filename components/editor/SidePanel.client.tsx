'use client'

import {
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { ChecksPart } from '#components/editor/ChecksPart.client.tsx'
import { DetailsPart } from '#components/editor/DetailsPart.client.tsx'
import { useEditorContext, useSourceNumbers } from '#components/editor/editor-context.client.tsx'
import { PointsLeft } from '#components/editor/evidence/PointsLeft.client.tsx'
import { useGaps, useUnanswered } from '#components/editor/evidence/use-unanswered.client.tsx'
import { SourcesPart } from '#components/editor/SourcesPart.client.tsx'
import type { DraftSession } from '#lib/editor/draft-session.ts'
import type { EditorArticle } from '#lib/editor/editor.views.ts'
import type { EvidenceWatch } from '#lib/editor/evidence-watch.ts'
import styles from './SidePanel.module.css'

const CommentsPanel = lazy(() =>
  import('#components/editor/comments/CommentsPanel.client.tsx').then((it) => ({
    default: it.CommentsPanel,
  })),
)
const LivePreview = lazy(() =>
  import('#components/editor/preview/LivePreview.client.tsx').then((it) => ({ default: it.LivePreview })),
)

/** A tab of the panel and what stands under it; `count` is the number beside its name. */
export type PanelPart = { id: string; label: string; count?: number; content: ReactNode }

/**
 * The panel beside the text: what is left to do, the fields around the text, its sources, and whatever the page adds.
 * One stop of the Tab key for all tabs, arrows between them. Source: WAI-ARIA APG, tabs with manual activation off.
 */
export function SidePanel({
  article,
  session,
  watch,
  parts,
  foot,
}: {
  article: EditorArticle
  session: DraftSession
  watch: EvidenceWatch
  parts: PanelPart[]
  foot: ReactNode
}) {
  const prefix = useId()
  const gaps = useGaps(session, watch)
  const unanswered = useUnanswered(watch).length
  const sourceCount = useSourceNumbers().size
  const { articleId, editor: shown } = useEditorContext()
  const editor = useSyncExternalStore(shown.subscribe, shown.get, () => null)
  const tabs: PanelPart[] = [
    {
      id: 'checks',
      label: 'Checks',
      ...(gaps && { count: gaps.length + unanswered }),
      content: <ChecksPart session={session} watch={watch} />,
    },
    { id: 'details', label: 'Details', content: <DetailsPart article={article} session={session} /> },
    { id: 'sources', label: 'Sources', count: sourceCount, content: <SourcesPart /> },
    {
      id: 'comments',
      label: 'Comments',
      content: (
        <Suspense fallback={<p>Fetching the comments…</p>}>
          <CommentsPanel articleId={articleId} editor={editor} />
        </Suspense>
      ),
    },
    {
      id: 'page',
      label: 'Page',
      content: (
        <Suspense fallback={<p>Making the page…</p>}>
          <LivePreview articleId={articleId} subscribe={session.follow} />
        </Suspense>
      ),
    },
    ...parts,
  ]
  // A page that was imported first says what it lacks.
  const [open, setOpen] = useState(parts[0]?.id ?? 'checks')
  // A part is made when it is first asked for, and then kept: comments and the reader's page cost a request.
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set([open]))
  const turnTo = (id: string) => {
    setOpen(id)
    setAsked((before) => new Set([...before, id]))
  }
  useEffect(() => watch.open.subscribe(() => watch.open.get() && setOpen('checks')), [watch])
  const list = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Home: -99, End: 99 }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = tabs.findIndex(({ id }) => id === open)
    const next = tabs[Math.max(0, Math.min(tabs.length - 1, at + step))]
    if (!next) return
    turnTo(next.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <aside className={styles.panel} aria-label="About this draft">
      <div ref={list} className={styles.tabs} role="tablist" aria-label="About this draft" onKeyDown={walk}>
        {tabs.map(({ id, label, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${prefix}-tab-${id}`}
            data-tab={id}
            className={styles.tab}
            aria-selected={id === open}
            aria-controls={`${prefix}-part-${id}`}
            tabIndex={id === open ? 0 : -1}
            onClick={() => turnTo(id)}
          >
            {label}
            {count !== undefined && <span className={styles.count}> {count}</span>}
          </button>
        ))}
      </div>
      <div className={styles.parts}>
        {tabs.map(({ id, content }) => (
          <div
            key={id}
            role="tabpanel"
            id={`${prefix}-part-${id}`}
            aria-labelledby={`${prefix}-tab-${id}`}
            hidden={id !== open}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a tab panel that scrolls is reached by the keyboard. Source: WAI-ARIA APG, tabs.
            tabIndex={0}
          >
            {asked.has(id) && content}
          </div>
        ))}
      </div>
      {foot && (
        <div className={styles.foot}>
          {foot}
          <PointsLeft watch={watch} />
        </div>
      )}
    </aside>
  )
}
