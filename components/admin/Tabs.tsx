import styles from './Tabs.module.css'

/** One of several views of the same thing; each is an address. */
export type Tab = { label: string; href: string; count?: number; here?: boolean }

/** The views of a screen side by side. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ label: name, href, count, here }) => (
        <a key={href} href={href} aria-current={here ? 'page' : undefined} className={styles.tab}>
          {name}
          {count !== undefined && <span className={styles.count}> {count}</span>}
        </a>
      ))}
    </nav>
  )
}
