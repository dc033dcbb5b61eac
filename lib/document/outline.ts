import type { Document } from '#lib/document/document.ts'
import { inlineText } from '#lib/document/inline-text.ts'

/** A heading as a contents list needs it; `text` is empty for a heading lost on import. */
export type OutlineHeading = { id: string; level: 2 | 3; text: string; path: string }

/** A section of the contents: a heading with the smaller ones below it. */
export type OutlineSection = OutlineHeading & { subsections: OutlineHeading[] }

/** The headings in reading order, lost ones included. */
export function listHeadings(document: Document): OutlineHeading[] {
  return document.content.flatMap((block, index) =>
    block.type === 'heading'
      ? [{ ...block.attrs, text: inlineText(block.content), path: `content[${index}]` }]
      : [],
  )
}

/**
 * The contents list: headings with words, smaller ones below the section they are in.
 * A smaller heading before any section stands as a section itself.
 */
export function toOutline(document: Document): OutlineSection[] {
  const sections: OutlineSection[] = []
  for (const heading of listHeadings(document).filter(({ text }) => text !== '')) {
    const section = sections.at(-1)
    if (heading.level === 3 && section) section.subsections.push(heading)
    else sections.push({ ...heading, subsections: [] })
  }
  return sections
}

/** The first heading whose anchor another heading already has, or null. */
export function findDuplicateHeading(document: Document): OutlineHeading | null {
  const seen = new Set<string>()
  for (const heading of listHeadings(document)) {
    if (seen.has(heading.id)) return heading
    seen.add(heading.id)
  }
  return null
}
