import { Day } from '#components/ui/Day.tsx'
import type { ArticleCheck } from '#lib/evidence/article-check.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import styles from './CheckLine.module.css'

/** With which rules the article was checked, and who answers for what they ask about. */
export function CheckLine({ slug, check }: { slug: string; check: ArticleCheck }) {
  const count = check.points.length
  return (
    <p className={styles.line}>
      <a href={readerPaths.articleCheck(slug)}>
        Checked with rule set {check.ruleSet} on <Day date={check.checkedAt} />
      </a>
      {count === 0
        ? '; no point was left open.'
        : `; ${count} ${count === 1 ? 'point' : 'points'} accepted by ${joinNames(check.names)}.`}
    </p>
  )
}

/** That an answer to a point has ended and nobody has given another. */
export function CheckNotice({ slug, since }: { slug: string; since: Date }) {
  return (
    <p>
      <strong>An exception to our rules for evidence has ended.</strong> It ended <Day date={since} />, and
      nobody has settled it yet. <a href={readerPaths.articleCheck(slug)}>What it is about</a>
    </p>
  )
}

function joinNames(names: string[]): string {
  return new Intl.ListFormat('en-GB').format(names)
}
