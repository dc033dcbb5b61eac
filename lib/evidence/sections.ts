import type { Document } from '#lib/document/document.ts'
import { listHeadings } from '#lib/document/outline.ts'
import type { Passage } from '#lib/evidence/passages.ts'

/** What stands under one heading, whatever its size; smaller headings begin sections of their own. */
export type Section = {
  /** Empty for a heading lost on import. */
  heading: string
  path: string
  passages: Passage[]
  /** True when a table or a risk figure stands in it. */
  hasData: boolean
}

/** The sections of a body in order. What stands before the first heading is in none. */
export function listSections(body: Document, passages: readonly Passage[]): Section[] {
  return listHeadings(body).map(({ text, path }, index, headings) => {
    const from = positionOf(path)
    const next = headings[index + 1]
    const blocks = body.content.slice(from + 1, next ? positionOf(next.path) : undefined)
    return {
      heading: text,
      path,
      passages: passages.filter(({ section, role }) => section === index && role !== 'heading'),
      hasData: blocks.some(({ type }) => type === 'table' || type === 'riskFigure'),
    }
  })
}

function positionOf(path: string): number {
  return Number(/^content\[(\d+)\]/.exec(path)?.[1] ?? -1)
}
