import styles from './QrCode.module.css'

/** A QR code, drawn from its squares; dark on light in both themes, because readers of it want it so. */
export function QrCode({ matrix, label }: { matrix: boolean[][]; label: string }) {
  const size = matrix.length
  const path = matrix.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} className={styles.ground} />
      <path d={path} className={styles.squares} shapeRendering="crispEdges" />
    </svg>
  )
}
