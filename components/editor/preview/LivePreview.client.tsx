'use client'

import { useEffect, useRef, useState } from 'react'
import type { ArticleContent } from '#lib/articles/article.ts'
import { startLivePreview } from '#lib/previews/live-preview.ts'
import styles from './LivePreview.module.css'

const widths = [
  { name: 'Phone', px: 390 },
  { name: 'Tablet', px: 768 },
  { name: 'Desk', px: 1280 },
]

/**
 * The reader's page of what is being written, beside the editor. `subscribe` is called once: it is to call its
 * listener with the content at each change (and may at once), and answers how to stop.
 * The page in the frame runs no script: its article is replaced by what the server makes of the unsaved content.
 */
export function LivePreview({
  articleId,
  subscribe,
}: {
  articleId: string
  subscribe: (listener: (content: ArticleContent) => void) => () => void
}) {
  const frame = useRef<HTMLIFrameElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(390)
  const [room, setRoom] = useState<number | null>(null)
  const [problem, setProblem] = useState('')

  useEffect(() => {
    const preview = startLivePreview(articleId, () => frame.current?.contentDocument ?? null, setProblem)
    const element = frame.current
    element?.addEventListener('load', preview.showAgain)
    const unsubscribe = subscribe(preview.show)
    return () => {
      unsubscribe()
      element?.removeEventListener('load', preview.showAgain)
      preview.stop()
    }
  }, [articleId, subscribe])

  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => setRoom(entry ? entry.contentRect.width : null))
    if (box.current) watcher.observe(box.current)
    return () => watcher.disconnect()
  }, [])

  // A page wider than its place is shown smaller, so that it still is that wide to itself.
  const scale = room === null ? 1 : Math.min(1, room / width)
  return (
    <div className={styles.preview}>
      <fieldset className={styles.widths}>
        <legend className={styles.legend}>Width of the preview</legend>
        {widths.map(({ name, px }) => (
          <label key={px} className={styles.width}>
            <input type="radio" name="preview-width" checked={width === px} onChange={() => setWidth(px)} />
            {name} <span className={styles.px}>{px}</span>
          </label>
        ))}
      </fieldset>
      <p role="status" className={styles.problem}>
        {problem}
      </p>
      <div ref={box} className={styles.box}>
        <iframe
          ref={frame}
          title="The article as readers would see it"
          src={`/admin/articles/${articleId}/preview?framed`}
          // Same origin, so that its article can be replaced; no scripts.
          sandbox="allow-same-origin"
          className={styles.frame}
          style={{ inlineSize: width, blockSize: `${100 / scale}%`, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  )
}
