import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { fromCslItem } from '#lib/references/csl-item.ts'
import { findPmid } from '#lib/references/identifiers.ts'
import { type ReadReference, unread } from '#lib/references/pasted-reference.ts'
import type { ReferenceDraft } from '#lib/references/reference.ts'

/** Longest entry, and longest value of an abbreviation: beyond, a file is an attack or not a list of sources. */
const longest = { entry: 20_000, abbreviation: 300, abbreviations: 100, joins: 40, depth: 30 } as const

/**
 * The first `most` entries of a BibTeX file, each read alone, so that a broken one spoils no other. Abbreviations (`@string`) count
 * when they are plain text: built from one another they can grow without end.
 */
export function parseBibtex(text: string, most: number): ReadReference[] {
  const blocks = splitEntries(text)
  const abbreviations = blocks
    .filter((block) => /^@string\b/i.test(block))
    .filter(
      (block) => block.length <= longest.abbreviation && !block.includes('#') && isPlainAbbreviation(block),
    )
    .slice(0, longest.abbreviations)
  return blocks
    .filter((block) => !/^@(?:string|preamble|comment)\b/i.test(block))
    .slice(0, most)
    .map((block) => readEntry(block, abbreviations))
}

function readEntry(block: string, abbreviations: string[]): ReadReference {
  const tooBig =
    block.length > longest.entry || block.split('#').length > longest.joins || depthOf(block) > longest.depth
  if (tooBig) return unread(block, 'This entry is too large or too deeply nested to be read.')
  const used = abbreviations.filter((one) => mentions(block, one))
  try {
    const [item]: unknown[] = plugins.input.chain([...used, block].join('\n'), {
      forceType: '@bibtex/text',
      generateGraph: false,
    })
    const draft = fromCslItem(item)
    return draft
      ? { kind: 'read', draft: withBibtexIds(draft, block) }
      : unread(block, 'This entry has no title.')
  } catch {
    return unread(block, 'This entry is not whole BibTeX: look for a brace or quote that is not closed.')
  }
}

function withBibtexIds(draft: ReferenceDraft, block: string): ReferenceDraft {
  const written = /\bpmid\s*=\s*[{"]?\s*(\d{1,8})/i.exec(block)?.[1]
  const pmid = draft.pmid ?? (written ? findPmid(`PMID ${written}`) : null)
  // The converter leaves a TeX command it does not know as it stands.
  return { ...draft, pmid, title: draft.title.replace(/\\([a-z]+)\b\s?/gi, (_, name) => signs[name] ?? '') }
}

const signs: Record<string, string> = {
  geq: '≥',
  ge: '≥',
  leq: '≤',
  le: '≤',
  times: '×',
  pm: '±',
  alpha: 'α',
  beta: 'β',
}

/** From each "@" at the beginning of a line, or after a closed entry, to its closing brace. */
function splitEntries(text: string): string[] {
  const starts = [...text.matchAll(/(?:^|[\n}])[ \t]*(?=@[a-z]{1,40}\s{0,20}[{(])/gi)].map(
    (found) => found.index + found[0].length,
  )
  return starts.map((start, at) => text.slice(start, starts[at + 1]).trim())
}

function isPlainAbbreviation(block: string): boolean {
  return /^@string\s*[{(]\s*[a-z_][\w:+-]*\s*=\s*(?:"[^"{}]*"|\{[^{}]*\})\s*[})]$/i.test(block)
}

function mentions(block: string, abbreviation: string): boolean {
  const name = /^@string\s*[{(]\s*([a-z_][\w:+-]*)/i.exec(abbreviation)?.[1]?.toLowerCase()
  return name !== undefined && block.toLowerCase().includes(name)
}

function depthOf(block: string): number {
  let depth = 0
  let deepest = 0
  for (const sign of block) {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
