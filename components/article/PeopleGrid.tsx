import styles from './PeopleGrid.module.css'

const cell = { width: 10, height: 15 }
const columnsOf = { 100: 20, 1000: 40 } as const

type Grid = { count: number; denominator: 100 | 1_000 }

/**
 * A field of little people, the counted ones filled from the first row on. A page draws each person once
 * (`PeopleSymbols`) and every field is three rectangles of that pattern, so that a thousand cost no more than one.
 */
export function PeopleGrid({ count, denominator }: Grid) {
  const columns = columnsOf[denominator]
  const width = columns * cell.width
  const height = (denominator / columns) * cell.height
  const fullRows = Math.floor(count / columns)
  const top = fullRows * cell.height
  return (
    <svg
      className={styles.grid}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${count.toLocaleString('en-GB')} of ${denominator.toLocaleString('en-GB')} little people filled in`}
    >
      <rect width={width} height={height} fill="url(#people-others)" />
      {fullRows > 0 && <rect width={width} height={top} fill="url(#people-counted)" />}
      {count > fullRows * columns && (
        <rect
          y={top}
          width={(count - fullRows * columns) * cell.width}
          height={cell.height}
          fill="url(#people-counted)"
        />
      )}
    </svg>
  )
}

/** The two persons that every field on the page repeats; stands once in a page that has a field. */
export function PeopleSymbols() {
  return (
    <svg className={styles.symbols} width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="people-others" {...cell} patternUnits="userSpaceOnUse">
          <Person className={styles.others} />
        </pattern>
        <pattern id="people-counted" {...cell} patternUnits="userSpaceOnUse">
          <Person className={styles.counted} />
        </pattern>
      </defs>
    </svg>
  )
}

function Person({ className }: { className?: string }) {
  return (
    <g className={className} fill="none" stroke="currentColor">
      <circle cx="5" cy="3" r="1.9" />
      <path d="M1.7 13V9a3.3 3.3 0 0 1 6.6 0v4z" />
    </g>
  )
}
