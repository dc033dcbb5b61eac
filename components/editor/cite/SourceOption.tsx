import { Tag } from '#components/ui/Tag.tsx'
import type { CitableSource } from '#lib/references/citing.views.ts'
import { describeStatus, formatAuthors, referenceKinds } from '#lib/references/reference-words.ts'
import styles from './SourcePicker.module.css'

/** One source that can be taken, in two lines. The field above it has the keys. */
export function SourceOption({
  id,
  source,
  active,
  choose,
}: {
  id: string
  source: CitableSource
  active: boolean
  choose: () => void
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys; a list option is never focused.
    <div
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      <SourceSummary source={source} />
    </div>
  )
}

/** A source in two lines: its title, and whose it is, where and when. */
export function SourceSummary({ source }: { source: CitableSource }) {
  const status = describeStatus(source)
  const place = [formatAuthors(source), source.containerTitle ?? source.publisher, source.year]
  return (
    <>
      <span className={styles.title}>{source.title || 'Without a title'}</span>
      <span className={styles.about}>
        {place.filter(Boolean).join('. ')}. {referenceKinds[source.kind]}.
        {status?.tone === 'warning' && (
          <>
            {' '}
            <Tag tone="warning">{status.words}</Tag>
          </>
        )}
        {source.missing.length > 0 && ' Incomplete.'}
      </span>
    </>
  )
}
