import type { ReactNode } from 'react'
import { Footer } from '#components/site/Footer.tsx'
import { Masthead } from '#components/site/Masthead.tsx'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import styles from './SitePage.module.css'

/** What stands around the content of every reader page. `sectionPath` is the topic the page belongs to. */
export function SitePage({
  frame,
  sectionPath,
  children,
}: {
  frame: SiteFrame
  sectionPath?: string
  children: ReactNode
}) {
  return (
    <>
      {frame.banner && (
        <section className={`${styles.banner} ${styles[frame.banner.level]}`} aria-label="Announcement">
          <p>{frame.banner.text}</p>
        </section>
      )}
      <Masthead frame={frame} sectionPath={sectionPath} />
      <main id="content" className={styles.main}>
        {children}
      </main>
      <Footer frame={frame} />
    </>
  )
}
