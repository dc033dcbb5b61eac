import type { ReactNode } from 'react'
import styles from './Button.module.css'

/** Sends the form it stands in. `quiet` for what is not the screen's main action. */
export function Button({
  children,
  busy = false,
  quiet = false,
}: {
  children: ReactNode
  busy?: boolean
  quiet?: boolean
}) {
  return (
    <button type="submit" className={quiet ? styles.quiet : styles.main} aria-disabled={busy || undefined}>
      {children}
    </button>
  )
}
