import type { ReactNode } from 'react'
import { Day } from '#components/ui/Day.tsx'
import type { WithdrawnArticle } from '#lib/articles/article.views.ts'
import { emergencyNumber } from '#lib/help-lines/emergency-number.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import styles from './Answers.module.css'

/** Nothing was ever at this address. */
export function NotFound() {
  return (
    <Answer title="There is no page here">
      <p>
        The address may be mistyped, or the link that brought you here may be wrong. Nothing you did has gone
        missing.
      </p>
    </Answer>
  )
}

/** An article that was withdrawn: what it was, when and why. */
export function Gone({ article }: { article: WithdrawnArticle }) {
  return (
    <Answer title="This article was withdrawn">
      <p>
        “{article.title}” was withdrawn on <Day date={article.withdrawnAt} />. Please do not rely on copies of
        it.
      </p>
      <p className={styles.reason}>{article.reason}</p>
    </Answer>
  )
}

/** A page that has a new address, for those whom the redirect does not carry there. */
export function Moved({ location }: { location: string }) {
  return (
    <Answer title="This page has moved">
      <p>
        It is now at <a href={location}>{location}</a>.
      </p>
    </Answer>
  )
}

/** A link to a draft has run out. Nothing is said of the draft. */
export function ExpiredLink({ at }: { at: Date }) {
  return (
    <Answer title="This link has expired">
      <p>
        It opened a draft until <Day date={at} />. Ask whoever sent it to you for a new one.
      </p>
    </Answer>
  )
}

/** A report arrived. */
export function ReportThanks() {
  return (
    <Answer title="Thank you">
      <p>
        Your report is with the editors. If something was wrong, the article will say what changed, and so
        will the <a href={readerPaths.corrections()}>list of corrections</a>. Nothing about you was kept.
      </p>
    </Answer>
  )
}

/** The publication cannot make this page at the moment. */
export function Unavailable({ region }: { region: string }) {
  const number = emergencyNumber(region)
  return (
    <Answer title="This page cannot be shown right now">
      <p>
        The fault is ours, and it should be over soon. Pages that were read lately still open; please try this
        one again in a few minutes.
      </p>
      <p>
        If someone is in danger, do not wait for us: call <a href={`tel:${number}`}>{number}</a>.
      </p>
    </Answer>
  )
}

function Answer({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.answer}>
      <h1>{title}</h1>
      {children}
      <p className={styles.ways}>
        <a href={readerPaths.home()}>Front page</a>
        <a href={readerPaths.articles()}>All articles</a>
        <a href={readerPaths.topics()}>Topics</a>
      </p>
    </div>
  )
}
