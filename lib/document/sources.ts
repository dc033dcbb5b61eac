import type { Block, Document } from '#lib/document/document.ts'
import type { CitationNode } from '#lib/document/inline.ts'
import { walkFrom } from '#lib/document/walk.ts'

/** One place that names sources: a marker in the text, or the source line of a table, quotation or risk figure. */
export type Mention = { path: string; references: string[] }

/** A marker whose source is lost, with what stood there. */
export type DanglingMarker = { path: string; raw: string | null }

/** Every place that names at least one source, as readers meet them: a block's own source line comes after its text. */
export function listMentions(document: Document): Mention[] {
  return document.content
    .flatMap((block, index) => [
      ...markers(block, index).map(({ node, path }) => ({ path, references: node.attrs.references })),
      { path: `content[${index}]`, references: sourceLine(block) },
    ])
    .filter((mention) => mention.references.length > 0)
}

/** The cited references, by id, in order of first mention: the order of the source list. */
export function listCitedReferences(document: Document): string[] {
  return [...new Set(listMentions(document).flatMap((mention) => mention.references))]
}

/** The number readers see for each reference id, from 1. */
export function numberSources(document: Document): Map<string, number> {
  return new Map(listCitedReferences(document).map((id, index) => [id, index + 1]))
}

/** The markers that name no source, in reading order. The publish gate refuses them. */
export function listDanglingMarkers(document: Document): DanglingMarker[] {
  return document.content
    .flatMap(markers)
    .filter(({ node }) => node.attrs.references.length === 0)
    .map(({ node, path }) => ({ path, raw: node.attrs.raw }))
}

function markers(block: Block, index: number): { node: CitationNode; path: string }[] {
  const found: { node: CitationNode; path: string }[] = []
  for (const { node, path } of walkFrom(block, `content[${index}]`)) {
    if (node.type === 'citation') found.push({ node, path })
  }
  return found
}

function sourceLine(block: Block): string[] {
  if (block.type === 'table' || block.type === 'riskFigure') return block.attrs.references
  if (block.type === 'blockquote') return block.attrs.reference === null ? [] : [block.attrs.reference]
  return []
}
