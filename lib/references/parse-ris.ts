import { plugins } from '@citation-js/core'
import '@citation-js/plugin-ris'
import { fromCslItem } from '#lib/references/csl-item.ts'
import { parsePmid } from '#lib/references/identifiers.ts'
import { type ReadReference, unread } from '#lib/references/pasted-reference.ts'

const longestRecord = 20_000

/** The first `most` records of a RIS file, each read alone. Source: RIS format specification (Research Information Systems, 2011). */
export function parseRis(text: string, most: number): ReadReference[] {
  return text
    .split(/^(?=TY {1,2}- )/m)
    .map((record) => record.trim())
    .filter((record) => /^TY {1,2}- /.test(record))
    .slice(0, most)
    .map(readRecord)
}

function readRecord(record: string): ReadReference {
  if (record.length > longestRecord) return unread(record, 'This record is too long to be read.')
  try {
    // Some exporters write one space before the dash where the format wants two, or leave the last line out.
    const lines = record.replace(/^([A-Z][A-Z0-9]) {1,2}- ?/gm, '$1  - ').replace(/^ER {2}- [\s\S]*$/m, '')
    const [item]: unknown[] = plugins.input.chain(`${lines.trimEnd()}\nER  - \n`, {
      forceType: '@ris/file',
      generateGraph: false,
    })
    const draft = fromCslItem(item)
    if (!draft) return unread(record, 'This record has no title.')
    const isPubmed = /^(?:DB|DP) {2}- .*(?:PubMed|MEDLINE|NLM)/im.test(lines)
    const accession = /^(?:AN|C7|M1|N1) {2}- (?:PMID:? ?)?(\d{1,8})\s*$/im.exec(lines)?.[1]
    const pmid = accession && (isPubmed || /PMID/i.test(lines)) ? parsePmid(accession) : null
    return { kind: 'read', draft: { ...draft, pmid: draft.pmid ?? pmid } }
  } catch {
    return unread(record, 'This record is not whole RIS.')
  }
}
