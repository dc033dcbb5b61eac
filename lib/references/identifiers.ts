/**
 * A DOI as the library keeps it (lower-case, without resolver) from any spelling: "doi:10.1/X", "https://doi.org/10.1/X",
 * percent-encoded, with a full stop or a bracket behind it. Null when there is none.
 * Source: DOI Handbook, doi.org (a DOI is compared without regard to case).
 */
export function parseDoi(text: string): string | null {
  const found = findDoi(decode(text.slice(0, 2_000)))
  return found && found.length <= 300 ? found : null
}

/** The first DOI in a longer text, spelled as the library keeps it; null without one. */
export function findDoi(text: string): string | null {
  const [found] = /10\.\d{4,9}\/[^\s"“”]{1,400}/.exec(text) ?? []
  const doi = found && trimEnd(found).toLowerCase()
  return doi && /^10\.\d{4,9}\/\S+$/.test(doi) ? doi : null
}

/**
 * A PubMed number from its bare digits, "PMID: 123" or a PubMed address; null for anything else.
 * Source: NLM, a PMID has 1 to 8 digits.
 */
export function parsePmid(text: string): string | null {
  const whole = text.slice(0, 500).trim()
  const digits =
    /^(?:PMID\s*:?\s*)?(\d{1,8})[.,;]?$/i.exec(whole)?.[1] ??
    /^(?:https?:\/\/)?(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,8})(?:[/?#.].*)?$/i.exec(
      whole,
    )?.[1] ??
    null
  return digits === null || /^0+$/.test(digits) ? null : digits.replace(/^0+/, '')
}

/** The first "PMID: 123" or PubMed address in a longer text; null without one. */
export function findPmid(text: string): string | null {
  const digits = /(?:\bPMID\s*:?\s*|pubmed\.ncbi\.nlm\.nih\.gov\/)(\d{1,8})\b/i.exec(text)?.[1]
  return digits ? parsePmid(digits) : null
}

/**
 * An ISBN as 13 digits, from 10 or 13 with any hyphens; null when its check digit is wrong.
 * Source: ISO 2108:2017, annex A (check digits modulus 11 and modulus 10).
 */
export function parseIsbn(text: string): string | null {
  const signs = text
    .slice(0, 100)
    .replace(/^\s*(?:urn:)?ISBN(?:-1[03])?\s*:?/i, '')
    .replace(/[\s‐–-]/g, '')
    .toUpperCase()
  if (/^97[89]\d{10}$/.test(signs)) return checkDigit13(signs.slice(0, 12)) === signs[12] ? signs : null
  if (!/^\d{9}[\dX]$/.test(signs)) return null
  const sum = [...signs].reduce(
    (total, sign, at) => total + (10 - at) * (sign === 'X' ? 10 : Number(sign)),
    0,
  )
  if (sum % 11 !== 0) return null
  const first = `978${signs.slice(0, 9)}`
  return first + checkDigit13(first)
}

/** An address of the web as the library keeps it; null when it is not http or https, or carries a name and password. */
export function parseWebAddress(text: string): string | null {
  const whole = text.trim()
  if (whole.length > 2_048 || /\s/.test(whole) || !URL.canParse(whole)) return null
  const url = new URL(whole)
  const plain = (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password
  return plain && url.hostname.includes('.') ? url.href : null
}

function checkDigit13(twelve: string): string {
  const sum = [...twelve].reduce((total, sign, at) => total + Number(sign) * (at % 2 === 0 ? 1 : 3), 0)
  return String((10 - (sum % 10)) % 10)
}

/** What ends a sentence does not belong to the DOI; a closing bracket does when it was opened inside. */
function trimEnd(found: string): string {
  const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<' }
  let doi = found
  while (doi) {
    const last = doi.slice(-1)
    const opening = pairs[last]
    const unopened = opening !== undefined && doi.split(last).length > doi.split(opening).length
    if (!unopened && !/[.,;:'’*_]/.test(last)) break
    doi = doi.slice(0, -1)
  }
  return doi
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
