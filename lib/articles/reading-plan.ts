import type { ArticlePage } from '#lib/articles/article.views.ts'
import type { Block, Document } from '#lib/document/document.ts'
import type { CitationNode, TextNode } from '#lib/document/inline.ts'
import { walkFrom } from '#lib/document/walk.ts'
import type { Source } from '#lib/references/reference.views.ts'

/** One marker in the text: the source's number, and the marker's own anchor, such as "cite-2-1". */
export type Marker = { ordinal: number; anchor: string }

/** A word explained at its first use. */
export type Term = ArticlePage['glossary'][number]

/** What each part of a document shows beyond its own words. Nodes are looked up by identity. */
export type ReadingPlan = {
  /** The markers of a citation, or of the source line of a table, quotation or risk figure. */
  markers: ReadonlyMap<CitationNode | Block, Marker[]>
  /** The anchors that lead back into the text, by the source's number, in reading order. */
  mentions: ReadonlyMap<number, string[]>
  /** Sources shown beside a block: each at its first mention in running text. */
  margin: ReadonlyMap<Block, Source[]>
  /** The text whose term is explained here, because it is the first use. */
  terms: ReadonlyMap<TextNode, Term>
}

const runningText: ReadonlySet<Block['type']> = new Set(['paragraph', 'bulletList', 'orderedList'])

/** Plans the apparatus of a document in one walk. Unknown references and terms are left out: they have nothing to show. */
export function planReading(
  document: Document,
  { sources, glossary }: Pick<ArticlePage, 'sources' | 'glossary'>,
): ReadingPlan {
  const bySourceId = new Map(sources.map((source) => [source.id, source]))
  const byTermId = new Map(glossary.map((term) => [term.id, term]))
  const markers = new Map<CitationNode | Block, Marker[]>()
  const mentions = new Map<number, string[]>()
  const margin = new Map<Block, Source[]>()
  const terms = new Map<TextNode, Term>()
  const inMargin = new Set<Source>()

  const mark = (node: CitationNode | Block, references: string[], beside: Block | null) => {
    const known = references.flatMap((id) => bySourceId.get(id) ?? [])
    if (known.length > 0) markers.set(node, known.map(addMention))
    if (!beside) return
    for (const source of known) {
      if (inMargin.has(source)) continue
      inMargin.add(source)
      margin.set(beside, [...(margin.get(beside) ?? []), source])
    }
  }
  const addMention = ({ ordinal }: Source): Marker => {
    const anchors = mentions.get(ordinal) ?? []
    const anchor = `cite-${ordinal}-${anchors.length + 1}`
    mentions.set(ordinal, [...anchors, anchor])
    return { ordinal, anchor }
  }

  for (const block of document.content) {
    for (const { node } of walkFrom(block, '')) {
      if (node.type === 'citation') {
        mark(node, node.attrs.references, runningText.has(block.type) ? block : null)
      } else if (node.type === 'text') {
        const term = firstUse(node, byTermId)
        if (term) terms.set(node, term)
      }
    }
    mark(block, sourceLine(block), null)
  }
  return { markers, mentions, margin, terms }
}

/** The term a text explains; it is taken out of `unexplained`, so that only the first use is found. */
function firstUse(node: TextNode, unexplained: Map<string, Term>): Term | null {
  const found = node.marks?.find((mark) => mark.type === 'glossary')
  const term = found ? unexplained.get(found.attrs.termId) : undefined
  if (!term) return null
  unexplained.delete(term.id)
  return term
}

function sourceLine(block: Block): string[] {
  if (block.type === 'table' || block.type === 'riskFigure') return block.attrs.references
  return block.type === 'blockquote' && block.attrs.reference ? [block.attrs.reference] : []
}
