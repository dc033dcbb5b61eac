import type { ReactNode } from 'react'
import { Citation } from '#components/article/Citation.tsx'
import { Term } from '#components/article/Term.tsx'
import type { ReadingPlan } from '#lib/articles/reading-plan.ts'
import { assertNever } from '#lib/assert-never.ts'
import type { Inline, Mark, TextNode } from '#lib/document/inline.ts'
import styles from './RunningText.module.css'

/** Words, line breaks and markers in reading order. */
export function RunningText({ content = [], plan }: { content?: Inline[]; plan: ReadingPlan }) {
  return content.map((node, position) => {
    const before = content[position - 1]
    const taken = before && isTerm(before, plan) ? openingPunctuation(node, plan).length : 0
    const rest = node.type === 'text' && taken > 0 ? { ...node, text: node.text.slice(taken) } : node
    return <InlineView key={position} node={rest} after={content[position + 1]} plan={plan} />
  })
}

function InlineView({ node, after, plan }: { node: Inline; after: Inline | undefined; plan: ReadingPlan }) {
  switch (node.type) {
    case 'text':
      if (!after || !isTerm(node, plan)) return <MarkedText node={node} plan={plan} />
      return (
        <span className={styles.together}>
          <MarkedText node={node} plan={plan} />
          {openingPunctuation(after, plan)}
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

function isTerm(node: Inline, plan: ReadingPlan): boolean {
  return node.type === 'text' && plan.terms.has(node)
}

/** A term is a button, and a line may break after a button: the full stop would begin the next line alone. */
function openingPunctuation(node: Inline, plan: ReadingPlan): string {
  return node.type === 'text' && !isTerm(node, plan) ? (/^[.,;:!?)”’]+/.exec(node.text)?.[0] ?? '') : ''
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
