import { BlockView } from '#components/article/BlockView.tsx'
import type { Reading } from '#components/article/DocumentView.tsx'
import type { BlockOf } from '#lib/document/document.ts'
import styles from './ComparisonNote.module.css'

/** What a figure was compared with, and why that matters. */
export function ComparisonNote({ block, reading }: { block: BlockOf<'comparisonNote'>; reading: Reading }) {
  return (
    <section className={styles.note}>
      <h3>{block.attrs.title}</h3>
      {block.content.map((paragraph, position) => (
        <BlockView key={position} block={paragraph} reading={reading} />
      ))}
    </section>
  )
}
