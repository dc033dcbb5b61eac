import { Fragment } from 'react'
import type { Marker } from '#lib/articles/reading-plan.ts'
import styles from './SourceLine.module.css'

/** The line under a table, figure or quotation that names its sources. */
export function SourceLine({ markers = [], note }: { markers?: Marker[]; note?: string | null }) {
  if (markers.length === 0 && !note) return null
  return (
    <p className={styles.line}>
      {markers.length > 0 && (
        <>
          {markers.length === 1 ? 'Source ' : 'Sources '}
          {markers.map(({ ordinal, anchor }, index) => (
            <Fragment key={anchor}>
              {index > 0 && ', '}
              <a
                id={anchor}
                href={`#source-${ordinal}`}
                aria-label={`Source ${ordinal}`}
                data-source={ordinal}
              >
                {ordinal}
              </a>
            </Fragment>
          ))}
          {'. '}
        </>
      )}
      {note}
    </p>
  )
}
