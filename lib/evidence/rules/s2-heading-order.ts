import { listHeadings } from '#lib/document/outline.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'

/** A smaller heading without a larger one above it, or a section without text. */
export const headingOrder: Rule = {
  id: 'S2',
  version: 1,
  name: 'Heading order',
  severity: 'blocks',
  definition:
    'A smaller heading stands before any larger one, or a heading is followed at once by another of the same or a larger size, or by nothing.',
  source: 'WCAG 2.2, 1.3.1 and 2.4.6; the editorial model',
  remedy: 'Move the heading to its level, write the section, or take the heading away.',
  fires: [{ text: '## A section\n## The next', why: 'The first section is empty.' }],
  doesNotFire: [{ text: '## A section\n### Its part', why: 'The larger heading has a part below it.' }],
  check: ({ subject }) => {
    const blocks = subject.content.body.content
    const headings = listHeadings(subject.content.body)
    return headings.flatMap((heading, index): Hit[] => {
      const next = blocks[blocks.findIndex((_, at) => `content[${at}]` === heading.path) + 1]
      const problem =
        heading.level === 3 && !headings.slice(0, index).some(({ level }) => level === 2)
          ? 'This smaller heading stands under no larger one.'
          : next === undefined || (next.type === 'heading' && next.attrs.level <= heading.level)
            ? 'There is nothing under this heading.'
            : null
      if (problem === null || heading.text === '') return []
      const place = { kind: 'text', path: heading.path, start: 0, end: heading.text.length } as const
      return [{ place, subject: heading.text, quote: heading.text, message: problem }]
    })
  },
}
