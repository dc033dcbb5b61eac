import type { Source } from '#lib/references/reference.views.ts'
import { referenceKinds } from '#lib/references/reference-words.ts'
import styles from './MarginNotes.module.css'

/**
 * The sources of a block, beside it on wide screens. They repeat the list for the eye alone: the markers lead everyone
 * to the entries themselves, so assistive technology is spared the repetition.
 */
export function MarginNotes({ sources }: { sources: Source[] }) {
  return (
    <aside className={styles.notes} aria-hidden="true" data-screen-only="">
      {sources.map((source) => (
        <p key={source.id} className={styles.note}>
          <b>{source.ordinal}.</b> {source.title.replace(/\.$/, '')}.{' '}
          <span className={styles.about}>{describeSource(source)}</span>
        </p>
      ))}
    </aside>
  )
}

function describeSource({ containerTitle, publisher, year, kind, sampleSize }: Source): string {
  const place = [containerTitle ?? publisher, year].filter(Boolean).join(', ')
  const size = sampleSize ? `, ${sampleSize.toLocaleString('en-GB')} people` : ''
  return [place, `${referenceKinds[kind]}${size}`]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ')
}
