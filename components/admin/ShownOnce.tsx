import type { ReactNode, Ref } from 'react'
import styles from './ShownOnce.module.css'

/** Something that is shown now and never again: a link, or recovery codes. */
export function ShownOnce({
  ref,
  message,
  lines,
  children,
}: {
  ref?: Ref<HTMLDivElement>
  message: string
  lines: string[]
  children?: ReactNode
}) {
  return (
    <div ref={ref} className={styles.once} role="status" tabIndex={-1}>
      <p>{message}</p>
      <ul className={lines.length > 1 ? styles.many : styles.one}>
        {lines.map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
