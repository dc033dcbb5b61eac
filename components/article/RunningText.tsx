import type { ReactNode } from 'react'
import { Citation } from '#components/article/Citation.tsx'
import { gatherPunctuation, type Piece } from '#components/article/gather-punctuation.ts'
import { Term } from '#components/article/Term.tsx'
import type { ReadingPlan } from '#lib/articles/reading-plan.ts'
import { assertNever } from '#lib/assert-never.ts'
import type { Inline, Mark, TextNode } from '#lib/document/inline.ts'
import styles from './RunningText.module.css'

/** Words, line breaks and markers in reading order. */
export function RunningText({ content = [], plan }: { content?: Inline[]; plan: ReadingPlan }) {
  const isTerm = (node: Inline) => node.type === 'text' && plan.terms.has(node)
  return gatherPunctuation(content, isTerm).map((piece, position) => (
    <PieceView key={position} piece={piece} plan={plan} />
  ))
}

function PieceView({ piece: { node, before, after }, plan }: { piece: Piece; plan: ReadingPlan }) {
  switch (node.type) {
    case 'text':
      if (!before && !after) return <MarkedText node={node} plan={plan} />
      return (
        <span className={styles.together}>
          {before}
          <MarkedText node={node} plan={plan} />
          {after}
        </span>
      )
    case 'hardBreak':
      return <br />
    case 'citation':
      return <Citation markers={plan.markers.get(node) ?? []} raw={node.attrs.raw} />
    default:
      return assertNever(node)
  }
}

function MarkedText({ node, plan }: { node: TextNode; plan: ReadingPlan }) {
  const term = plan.terms.get(node)
  let marked: ReactNode = node.text
  for (const mark of [...(node.marks ?? [])].reverse()) {
    if (mark.type !== 'glossary') marked = <MarkView mark={mark}>{marked}</MarkView>
    else if (term) marked = <Term term={term}>{marked}</Term>
  }
  return marked
}

function MarkView({ mark, children }: { mark: Exclude<Mark, { type: 'glossary' }>; children: ReactNode }) {
  switch (mark.type) {
    case 'bold':
      return <strong>{children}</strong>
    case 'italic':
      return <em>{children}</em>
    case 'subscript':
      return <sub>{children}</sub>
    case 'superscript':
      return <sup>{children}</sup>
    case 'link':
      return <a href={mark.attrs.href}>{children}</a>
    default:
      return assertNever(mark)
  }
}
