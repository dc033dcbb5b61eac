import { BlockView } from '#components/article/BlockView.tsx'
import type { Reading } from '#components/article/DocumentView.tsx'
import { careLevels } from '#lib/document/care-levels.ts'
import type { BlockOf } from '#lib/document/document.ts'
import styles from './CareCard.module.css'

const tones: Record<BlockOf<'careCard'>['attrs']['level'], string | undefined> = {
  'non-urgent': styles.card,
  urgent: `${styles.card} ${styles.urgent}`,
  emergency: `${styles.card} ${styles.emergency}`,
}

/** When to act, and how fast: the level is said in words before the title, and only repeated by colour. */
export function CareCard({ block, reading }: { block: BlockOf<'careCard'>; reading: Reading }) {
  const { level, title } = block.attrs
  return (
    <section className={tones[level]} data-whole="">
      <p className={styles.level}>{careLevels[level]}</p>
      <h3>{title}</h3>
      {block.content.map((part, position) => (
        <BlockView key={position} block={part} reading={reading} />
      ))}
    </section>
  )
}
