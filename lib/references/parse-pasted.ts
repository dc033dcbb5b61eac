import { fromCslItem } from '#lib/references/csl-item.ts'
import { parseDoi, parseIsbn, parsePmid, parseWebAddress } from '#lib/references/identifiers.ts'
import { parseBibtex } from '#lib/references/parse-bibtex.ts'
import { parsePlainReference } from '#lib/references/parse-plain-reference.ts'
import { parseRis } from '#lib/references/parse-ris.ts'
import {
  type PasteRefusal,
  pasteLimits,
  type ReadReference,
  unread,
} from '#lib/references/pasted-reference.ts'
import { emptyDraft } from '#lib/references/reference.ts'
import { splitPasted } from '#lib/references/split-pasted.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/**
 * Reads what an editor pasted: DOIs, PubMed numbers, ISBNs, web addresses, RIS, BibTeX, CSL-JSON, or references as
 * journals print them; one or several. Asks the network for nothing. Bounded in time and size, whatever it is given.
 */
export function parsePasted(pasted: string): Result<ReadReference[], PasteRefusal> {
  if (pasted.length > pasteLimits.length) return refuse({ kind: 'too-long' })
  const text = clean(pasted)
  if (text === '') return refuse({ kind: 'empty' })
  const read = readByFormat(text)
  if (read === null) return refuse({ kind: 'not-json' })
  return read.length > pasteLimits.references ? refuse({ kind: 'too-many' }) : succeed(read)
}

/** One piece more than may be read is enough to refuse them all. */
const enough = pasteLimits.references + 1

function readByFormat(text: string): ReadReference[] | null {
  if (/^TY {1,2}- /m.test(text)) return parseRis(text, enough)
  if (/^@[a-z]{1,40}\s{0,20}[{(]/im.test(text)) return parseBibtex(text, enough)
  if (/^\s*(?:\[\s*)?\{/.test(text)) return parseCslJson(text)
  return splitPasted(text).slice(0, enough).map(readPiece)
}

function parseCslJson(text: string): ReadReference[] | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const items: unknown[] = Array.isArray(value) ? value : [value]
  return items.slice(0, enough).map((item) => {
    const draft = fromCslItem(item)
    return draft ? { kind: 'read', draft } : unread(JSON.stringify(item), 'This item has no title.')
  })
}

function readPiece(piece: string): ReadReference {
  const address = parseWebAddress(piece)
  const pmid = parsePmid(piece)
  const isOnlyDoi = /^(?:doi\s*:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}(?:\/|%2F)\S+$/i.test(piece)
  const doi = isOnlyDoi ? parseDoi(piece) : null
  if (doi || pmid) return { kind: 'read', draft: { ...emptyDraft, doi, pmid } }
  const isbn = parseIsbn(piece)
  if (isbn) return { kind: 'read', draft: { ...emptyDraft, kind: 'book', isbn } }
  if (address) {
    const inAddress = parseDoi(address)
    return {
      kind: 'read',
      draft: inAddress
        ? { ...emptyDraft, doi: inAddress }
        : { ...emptyDraft, kind: 'web_page', url: address },
    }
  }
  const draft = parsePlainReference(piece)
  return draft
    ? { kind: 'read', draft }
    : unread(piece, 'No DOI, number, address or year was found in this. Fill the source in by hand.')
}

function clean(pasted: string): string {
  return pasted
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu, '')
    .toWellFormed()
    .trim()
}
