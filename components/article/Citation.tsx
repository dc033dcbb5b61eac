import type { Marker } from '#lib/articles/reading-plan.ts'
import styles from './Citation.module.css'

/** The numbers of the sources of what was just said; each leads to its entry in the list. */
export function Citation({ markers, raw }: { markers: Marker[]; raw: string | null }) {
  if (markers.length === 0) return <span className={styles.lost}>{raw ?? '[?]'}</span>
  return (
    <span className={styles.citation}>
      {markers.map(({ ordinal, anchor }) => (
        <a
          key={anchor}
          id={anchor}
          className={styles.marker}
          href={`#source-${ordinal}`}
          aria-label={`Source ${ordinal}`}
          data-source={ordinal}
        >
          {ordinal}
        </a>
      ))}
    </span>
  )
}
