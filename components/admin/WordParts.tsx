import type { WordPart } from '#lib/diff/diff.views.ts'
import styles from './WordParts.module.css'

/** A compared text as one: what went is struck out, what came is underlined, and both are said aloud. */
export function WordParts({ parts }: { parts: WordPart[] }) {
  return parts.map((part, place) => <Part key={place} part={part} />)
}

function Part({ part }: { part: WordPart }) {
  const words = part.marker ? (
    <sup className={styles.marker} data-apart="">
      {part.text}
    </sup>
  ) : (
    part.text
  )
  switch (part.kind) {
    case 'added':
      return (
        <ins className={styles.added}>
          <span className={styles.aloud} data-apart="">
            {' '}
            put in:{' '}
          </span>
          {words}
          <span className={styles.aloud} data-apart="">
            {' '}
            end of what was put in{' '}
          </span>
        </ins>
      )
    case 'removed':
      return (
        <del className={styles.removed}>
          <span className={styles.aloud} data-apart="">
            {' '}
            taken out:{' '}
          </span>
          {words}
          <span className={styles.aloud} data-apart="">
            {' '}
            end of what was taken out{' '}
          </span>
        </del>
      )
    default:
      return part.note === null ? (
        words
      ) : (
        <>
          <span className={styles.noted}>{words}</span>
          <span className={styles.note} data-apart="">
            {' '}
            ({part.note})
          </span>
        </>
      )
  }
}
