'use client'

import { useSyncExternalStore } from 'react'
import type { DraftSession } from '#lib/editor/draft-session.ts'
import styles from './Presence.module.css'

/** Who else has this article open, and where; nothing while nobody has. */
export function Presence({ session }: { session: DraftSession }) {
  const { state: states } = session.keeper
  const { present } = useSyncExternalStore(states.subscribe, states.get, states.get)
  const others = present.filter(({ self }) => !self)
  return (
    <p className={styles.presence} role="status">
      {others.length > 0 &&
        `Also here: ${others
          .map(({ name, block }) => (block === null ? name : `${name} (block ${block + 1})`))
          .join(', ')}`}
    </p>
  )
}
