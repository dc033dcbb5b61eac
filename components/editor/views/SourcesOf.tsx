import styles from '#components/article/SourceLine.module.css'

/** The line under a block that names its sources by number. */
export function SourcesOf({
  references,
  numbers,
}: {
  references: string[]
  numbers: ReadonlyMap<string, number>
}) {
  const ordinals = references.flatMap((id) => numbers.get(id) ?? [])
  if (ordinals.length === 0) return null
  return (
    <p className={styles.line} contentEditable={false}>
      {ordinals.length === 1 ? 'Source ' : 'Sources '}
      {ordinals.join(', ')}.
    </p>
  )
}
