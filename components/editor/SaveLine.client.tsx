'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { browserTime } from '#lib/editor/browser-time.ts'
import type { DraftSession } from '#lib/editor/draft-session.ts'
import { describeSaving, type SavePhase } from '#lib/editor/save-state.ts'
import styles from './SaveLine.module.css'

const grave: ReadonlySet<SavePhase> = new Set(['unreachable', 'signed-out', 'refused', 'forbidden', 'stale'])

/** How far what was written has come, always in words. Only what needs a person is read out. */
export function SaveLine({ session }: { session: DraftSession }) {
  const { state: states } = session.keeper
  const state = useSyncExternalStore(states.subscribe, states.get, states.get)
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const tell = () => setNow(browserTime())
    tell()
    const timer = setInterval(tell, 1_000)
    const stop = states.subscribe(tell)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [states])
  const isGrave = grave.has(state.phase)
  const sentence = describeSaving(state, now ?? state.savedAt ?? 0)
  return (
    <div className={isGrave ? styles.grave : styles.line}>
      <span data-saving={state.phase}>{sentence}</span>
      <span className={styles.spoken} role="status">
        {isGrave ? sentence : ''}
      </span>
      {state.phase === 'signed-out' && (
        <a href="/admin/sign-in" target="_blank" rel="noreferrer">
          Sign in
        </a>
      )}
      {(state.phase === 'unreachable' || state.phase === 'signed-out' || state.phase === 'forbidden') && (
        <button type="button" className={styles.again} onClick={session.keeper.saveNow}>
          Try now
        </button>
      )}
    </div>
  )
}
