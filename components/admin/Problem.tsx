import type { ReactNode, Ref } from 'react'
import styles from './Problem.module.css'

/** Why a form came back. Read out at once, also when the page was loaded anew. */
export function Problem({
  ref,
  id,
  children,
}: {
  ref?: Ref<HTMLDivElement>
  id?: string
  children: ReactNode
}) {
  return (
    <div ref={ref} id={id} className={styles.problem} role="alert" tabIndex={-1}>
      {children}
    </div>
  )
}
