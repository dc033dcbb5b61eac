'use client'

import { NodeViewContent, type ReactNodeViewProps } from '@tiptap/react'
import cardStyles from '#components/article/CareCard.module.css'
import noteStyles from '#components/article/ComparisonNote.module.css'
import questionStyles from '#components/article/DoctorQuestions.module.css'
import pointStyles from '#components/article/KeyPoints.module.css'
import { NodeShell } from '#components/editor/views/NodeShell.tsx'
import { useNodeActions, useNodeParts } from '#components/editor/views/use-node-parts.client.tsx'
import { careLevels } from '#lib/document/care-levels.ts'
import styles from './BoxViews.module.css'

const cardTones = {
  'non-urgent': cardStyles.card,
  urgent: `${cardStyles.card} ${cardStyles.urgent}`,
  emergency: `${cardStyles.card} ${cardStyles.emergency}`,
}

/** A care card as readers see it; its words are written in place. */
export function CareCardView(props: ReactNodeViewProps) {
  const parts = useNodeParts('careCard', props)
  const { level, title } = parts.attrs ?? { level: 'non-urgent', title: '' }
  return (
    <NodeShell title="Care card" actions={parts}>
      <section className={cardTones[level]}>
        <p className={cardStyles.level} contentEditable={false}>
          {careLevels[level]}
        </p>
        <h3 contentEditable={false}>{title}</h3>
        <NodeViewContent />
      </section>
    </NodeShell>
  )
}

/** Key points as readers see them. */
export function KeyPointsView(props: ReactNodeViewProps) {
  return (
    <NodeShell title="Key points" actions={useNodeActions(props)}>
      <section className={`${pointStyles.points} ${styles.points}`}>
        <h2 contentEditable={false}>Key points</h2>
        <NodeViewContent />
      </section>
    </NodeShell>
  )
}

/** Questions for the doctor as readers see them. */
export function DoctorQuestionsView(props: ReactNodeViewProps) {
  const parts = useNodeParts('doctorQuestions', props)
  return (
    <NodeShell title="Questions" actions={parts}>
      <section className={`${questionStyles.questions} ${styles.points}`}>
        <h3 contentEditable={false}>{parts.attrs?.title}</h3>
        <NodeViewContent />
      </section>
    </NodeShell>
  )
}

/** A comparison note as readers see it. */
export function ComparisonNoteView(props: ReactNodeViewProps) {
  const parts = useNodeParts('comparisonNote', props)
  return (
    <NodeShell title="Comparison note" actions={parts}>
      <section className={noteStyles.note}>
        <h3 contentEditable={false}>{parts.attrs?.title}</h3>
        <NodeViewContent />
      </section>
    </NodeShell>
  )
}
