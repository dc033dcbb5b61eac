import * as builders from '#lib/document/builders.ts'
import type { CitationNode, TextNode } from '#lib/document/inline.ts'
import type { GlossarySlug } from '#prisma/seed/glossary.ts'
import type { ReferenceKey } from '#prisma/seed/references/references.ts'
import { seedId } from '#prisma/seed/seed-id.ts'

/** A citation marker by the keys of its sources; a key that is not in the library does not compile. */
export function cite(...keys: ReferenceKey[]): CitationNode {
  return builders.cite(...sources(...keys))
}

/** Words that the glossary explains, by the slug of the entry. */
export function term(slug: GlossarySlug, words: string): TextNode[] {
  return builders.term(seedId('glossary-term', slug), words)
}

/** The ids of sources by their keys, for tables and risk figures. */
export function sources(...keys: ReferenceKey[]): string[] {
  return keys.map((key) => seedId('reference', key))
}
