import type { Document } from '#lib/document/document.ts'
import type { CitationNode, Inline } from '#lib/document/inline.ts'
import { inlineText } from '#lib/document/inline-text.ts'
import { riskFigureText } from '#lib/document/plain-text.ts'
import { walkFrom } from '#lib/document/walk.ts'
import { listSentences } from '#lib/evidence/sentences.ts'

/** Something the article says on the word of a source: the sentence before a marker, or a figure with its sources. */
export type CitedClaim = {
  /** The place of its block in the document, from 0. */
  block: number
  heading: string
  text: string
  references: string[]
}

/** What the document says on the word of its sources, in reading order. */
export function listCitedClaims(document: Document): CitedClaim[] {
  let heading = ''
  return document.content.flatMap((block, index): CitedClaim[] => {
    if (block.type === 'heading') heading = inlineText(block.content)
    if (block.type === 'riskFigure')
      return [
        { block: index, heading, text: riskFigureText(block.attrs), references: block.attrs.references },
      ]
    const claims: CitedClaim[] = []
    for (const { node } of walkFrom(block, `content[${index}]`)) {
      if (node.type !== 'paragraph' && node.type !== 'point') continue
      claims.push(...claimsOf(node.content ?? []).map((claim) => ({ block: index, heading, ...claim })))
    }
    return claims
  })
}

function claimsOf(content: Inline[]): { text: string; references: string[] }[] {
  const markers = content.filter(
    (node): node is CitationNode => node.type === 'citation' && node.attrs.references.length > 0,
  )
  return markers.map((marker) => ({
    text:
      listSentences(inlineText(content.slice(0, content.indexOf(marker))))
        .at(-1)
        ?.text.trim() ?? '',
    references: marker.attrs.references,
  }))
}

/** Whether a figure of a source stands in a text as a number of its own: 43 in "43 in 100", not in "143". */
export function isFigureIn(figure: number, text: string): boolean {
  const numbers = text.replaceAll('−', '-').match(/-?\d[\d,]*(?:\.\d+)?/g) ?? []
  return numbers.some((number) => Number(number.replaceAll(',', '')) === figure)
}
