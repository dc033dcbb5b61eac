import type { Crumb } from '#lib/topics/topic.views.ts'
import styles from './Breadcrumb.module.css'

/** Where this page stands, from home down to the step above it. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav className={styles.crumbs} aria-label="Breadcrumb" data-screen-only="">
      <ol>
        {crumbs.map(({ name, path }) => (
          <li key={name}>{path ? <a href={path}>{name}</a> : name}</li>
        ))}
      </ol>
    </nav>
  )
}
