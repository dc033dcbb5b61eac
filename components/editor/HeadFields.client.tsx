'use client'

import { type KeyboardEvent, useSyncExternalStore } from 'react'
import type { DraftSession } from '#lib/editor/draft-session.ts'
import styles from './HeadFields.module.css'

/** Headline and standfirst, written where and as readers see them. */
export function HeadFields({ session }: { session: DraftSession }) {
  const { fields } = session
  const { title, standfirst } = useSyncExternalStore(fields.subscribe, fields.get, fields.get)
  return (
    <div className={styles.head}>
      <h1 className={styles.heading}>
        <textarea
          className={styles.title}
          aria-label="Headline"
          placeholder="Headline"
          rows={1}
          maxLength={200}
          value={title}
          onKeyDown={withoutBreaks}
          onChange={({ target }) => session.change({ title: onOneLine(target.value) })}
        />
      </h1>
      <textarea
        className={styles.standfirst}
        aria-label="Standfirst"
        placeholder="Standfirst: the lines under the headline"
        rows={1}
        maxLength={400}
        value={standfirst}
        onKeyDown={withoutBreaks}
        onChange={({ target }) => session.change({ standfirst: onOneLine(target.value) })}
      />
    </div>
  )
}

function withoutBreaks(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault()
}

function onOneLine(typed: string): string {
  return typed.replace(/[\r\n]+/g, ' ')
}
