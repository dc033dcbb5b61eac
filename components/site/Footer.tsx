import { emergencyNumber } from '#lib/help-lines/emergency-number.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import styles from './Footer.module.css'

type Links = { path: string; title: string }[]

const readLinks: Links = [
  { path: readerPaths.articles(), title: 'All articles' },
  { path: readerPaths.topics(), title: 'Topics' },
  { path: readerPaths.glossary(), title: 'Words explained' },
  { path: readerPaths.people(), title: 'Authors and reviewers' },
]

const followLinks: Links = [
  { path: readerPaths.corrections(), title: 'Corrections' },
  { path: readerPaths.rss(), title: 'RSS' },
  { path: readerPaths.atom(), title: 'Atom' },
  { path: readerPaths.correctionsRss(), title: 'RSS of corrections' },
]

/** The foot of every page: what this is not, where everything stands, how to reach the editors. */
export function Footer({ frame }: { frame: SiteFrame }) {
  const number = emergencyNumber(frame.region)
  return (
    <footer className={styles.footer} data-screen-only="">
      <div className={styles.inside}>
        <div className={styles.about}>
          <p>{frame.description}</p>
          <p>
            Nothing here replaces your doctor. In an emergency call <a href={`tel:${number}`}>{number}</a>.
          </p>
          <p>
            <a href={`mailto:${frame.contactEmail}`}>{frame.contactEmail}</a>
          </p>
          {frame.contactNote?.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <FooterList name="Read" links={readLinks} />
        <FooterList name="Follow" links={followLinks} />
        {frame.policies.length > 0 && <FooterList name="How we work" links={frame.policies} />}
      </div>
    </footer>
  )
}

function FooterList({ name, links }: { name: string; links: Links }) {
  return (
    <nav aria-label={name}>
      <h2>{name}</h2>
      <ul>
        {links.map(({ path, title }) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
