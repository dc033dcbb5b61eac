import { readerPaths } from '#lib/publication/reader-paths.ts'
import { toLogoRendition } from '#lib/settings/logo.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import styles from './Masthead.module.css'

/** The top of every page: the way past it, the name, the topics. */
export function Masthead({ frame, sectionPath }: { frame: SiteFrame; sectionPath?: string }) {
  return (
    <header className={styles.masthead}>
      <a className={styles.skip} href="#content" data-screen-only="">
        Skip to content
      </a>
      <div className={styles.row}>
        <a className={styles.name} href={readerPaths.home()}>
          <SiteName frame={frame} />
        </a>
        <nav aria-label="Topics" data-screen-only="">
          <ul className={styles.topics}>
            {frame.navigation.map((topic) => (
              <li key={topic.id} className={styles.topic}>
                <a href={topic.path} aria-current={topic.path === sectionPath ? 'true' : undefined}>
                  {topic.name}
                </a>
              </li>
            ))}
            <li className={styles.all}>
              <a href={readerPaths.topics()}>Topics</a>
            </li>
            <li className={styles.all}>
              <a href={readerPaths.articles()}>All articles</a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}

function SiteName({ frame: { name, logo } }: { frame: SiteFrame }) {
  const image = logo && toLogoRendition(logo)
  if (image) {
    const { path, width, height } = image
    return (
      <picture>
        <img className={styles.logo} src={path} width={width} height={height} alt={name} />
      </picture>
    )
  }
  return (
    <>
      {name}
      <span aria-hidden="true">.</span>
    </>
  )
}
