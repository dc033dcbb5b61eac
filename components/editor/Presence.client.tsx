'use client'

import { useSyncExternalStore } from 'react'
import type { PresentEditor } from '#lib/articles/save.views.ts'
import type { DraftSession } from '#lib/editor/draft-session.ts'
import styles from './Presence.module.css'

/** Who else has this article open, and where; nothing while nobody has. */
export function Presence({ session }: { session: DraftSession }) {
  const { state: states } = session.keeper
  const { present } = useSyncExternalStore(states.subscribe, states.get, states.get)
  const others = Map.groupBy(
    present.filter(({ self }) => !self),
    ({ name }) => name,
  )
  return (
    <p className={styles.presence} role="status">
      {others.size > 0 &&
        `Also here: ${[...others].map(([name, tabs]) => describeTabs(name, tabs)).join(', ')}`}
    </p>
  )
}

/** A person once, however many tabs they have; where they write only when it is one. */
function describeTabs(name: string, tabs: PresentEditor[]): string {
  const [tab] = tabs
  return tabs.length > 1 || !tab || tab.block === null ? name : `${name} (block ${tab.block + 1})`
}
