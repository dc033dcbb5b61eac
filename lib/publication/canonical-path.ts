/** Longer addresses are nobody's: the longest reader path is under 300 characters. */
const maxPathLength = 2_000

/** What may stand unescaped in a path segment besides what `encodeURIComponent` already leaves alone. Source: RFC 3986 §3.3 (pchar), without ";". */
const plainInSegment = new Map(
  ['%24', '%26', '%2B', '%2C', '%3D', '%3A', '%40'].map((code) => [code, decodeURIComponent(code)]),
)

/**
 * The one spelling of a reader's path: decoded once, lower case, NFC, no empty segments, no trailing slash, no
 * `;parameters`, and encoded again (so the result is ASCII). Everything kept by path is kept by this spelling:
 * pages on the shelf, `path:` keys, stored redirects. Canonical paths come back as they are.
 *
 * @param raw the path of a request without its query
 * @returns null for what can be no address here: not starting with "/", too long, bad encoding, control
 *   characters, encoded slashes, backslashes, dot segments
 */
export function toCanonicalPath(raw: string): string | null {
  if (!raw.startsWith('/') || raw.length > maxPathLength) return null
  const segments: string[] = []
  for (const rawSegment of raw.split('/')) {
    const segment = decodeSegment(rawSegment)
    if (segment === null || segment === '.' || segment === '..') return null
    if (segment !== '') segments.push(encodeSegment(segment))
  }
  return `/${segments.join('/')}`
}

function decodeSegment(raw: string): string | null {
  try {
    // Composed first: the Greek question mark becomes a semicolon by it.
    const decoded = decodeURIComponent(raw).normalize('NFC')
    const [segment = ''] = decoded.split(';')
    return isText(decoded) ? segment.toLowerCase().normalize('NFC') : null
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /%(?:24|26|2B|2C|3D|3A|40)/g,
    (code) => plainInSegment.get(code) ?? code,
  )
}

/** Neither a control character nor something another server along the way would take for a separator. */
function isText(decoded: string): boolean {
  return decoded.isWellFormed() && !/[\p{Cc}/\\?#]/u.test(decoded)
}
