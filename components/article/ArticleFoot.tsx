import { emergencyNumber } from '#lib/help-lines/emergency-number.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import styles from './ArticleFoot.module.css'

/** What the article is not, whom to call instead, and how to tell the editors of a mistake. */
export function ArticleFoot({ slug, region }: { slug: string; region: string }) {
  const number = emergencyNumber(region)
  return (
    <footer className={styles.advice}>
      <p>
        This article informs; it is not medical advice. Ask your doctor about your own case. In an emergency
        call <a href={`tel:${number}`}>{number}</a>.
      </p>
      <a className={styles.report} href={readerPaths.report(slug)} data-screen-only="">
        Report an error
      </a>
    </footer>
  )
}
