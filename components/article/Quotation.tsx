import { RunningText } from '#components/article/RunningText.tsx'
import { SourceLine } from '#components/article/SourceLine.tsx'
import type { ReadingPlan } from '#lib/articles/reading-plan.ts'
import type { BlockOf } from '#lib/document/document.ts'
import styles from './Quotation.module.css'

/** What a named person said, and where. */
export function Quotation({ block, plan }: { block: BlockOf<'blockquote'>; plan: ReadingPlan }) {
  const { speaker, role, source } = block.attrs
  return (
    <figure className={styles.figure}>
      <blockquote>
        {block.content.map((paragraph, position) => (
          <p key={position}>
            <RunningText content={paragraph.content} plan={plan} />
          </p>
        ))}
      </blockquote>
      <figcaption className={styles.speaker}>
        <b>{speaker}</b>
        {role && `, ${role}`}
        {source && `. ${source}`}
      </figcaption>
      <SourceLine markers={plan.markers.get(block)} />
    </figure>
  )
}
