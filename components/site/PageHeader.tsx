import { Breadcrumb } from '#components/site/Breadcrumb.tsx'
import type { Crumb } from '#lib/topics/topic.views.ts'
import styles from './PageHeader.module.css'

/** The opening of any page but an article: where it stands, what it is, in one line what for. */
export function PageHeader({
  title,
  standfirst,
  crumbs = [],
}: {
  title: string
  standfirst?: string
  crumbs?: Crumb[]
}) {
  return (
    <header className={styles.header}>
      {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
      <h1>{title}</h1>
      {standfirst && <p className={styles.standfirst}>{standfirst}</p>}
    </header>
  )
}
