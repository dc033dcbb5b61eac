'use client'

import { usePathname } from 'next/navigation'
import styles from './RoomLink.module.css'

/** A room of the desk in its navigation; marked while one is in it. */
export function RoomLink({ path, name, count }: { path: string; name: string; count?: string | undefined }) {
  const here = usePathname()
  const inside = path === '/admin' ? here === path : here === path || here.startsWith(`${path}/`)
  return (
    <a className={styles.room} href={path} aria-current={inside ? 'page' : undefined}>
      {name}
      {count !== undefined && <span className={styles.count}> {count}</span>}
    </a>
  )
}
