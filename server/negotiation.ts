/** How the bytes of a representation are coded. */
export type Coding = 'identity' | 'gzip' | 'br'

/** Smallest first: what we choose among equally welcome codings. */
const preference: readonly Coding[] = ['br', 'gzip', 'identity']

const remembered = new Map<string, readonly Coding[]>()

/**
 * The coding to send: the most welcome of those at hand, the smaller one on a tie; identity when nothing at
 * hand is welcome, since a reader is better served by bytes than by an error. Source: RFC 9110 §12.5.3.
 *
 * @param accepted the `Accept-Encoding` header; absent means identity, since old fetchers leave it out
 */
export function chooseCoding(accepted: string | undefined, atHand: (coding: Coding) => boolean): Coding {
  return rankCodings(accepted ?? '').find(atHand) ?? 'identity'
}

/** Browsers send a handful of different headers; reading each once is enough. */
function rankCodings(accepted: string): readonly Coding[] {
  let ranked = remembered.get(accepted)
  if (!ranked) {
    const welcome = readWelcome(accepted)
    ranked = preference.filter((coding) => welcome(coding) > 0).sort((a, b) => welcome(b) - welcome(a))
    if (remembered.size >= 100) remembered.clear()
    remembered.set(accepted, ranked)
  }
  return ranked
}

function readWelcome(accepted: string): (coding: Coding) => number {
  const weights = new Map(accepted.toLowerCase().split(',').map(readWeight))
  const others = weights.get('*')
  // Identity is welcome unless it is refused, but least: whoever names codings wants them.
  return (coding) => weights.get(coding) ?? others ?? (coding === 'identity' ? 0.0001 : 0)
}

function readWeight(part: string): [coding: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  const weight =
    quality === undefined ? 1 : /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(quality) ? Number(quality) : 0
  return [name === 'x-gzip' ? 'gzip' : name, weight]
}

/**
 * Whether the client already has the bytes with this entity tag. Weak marks are ignored, as 304 asks.
 * Source: RFC 9110 §13.1.2.
 */
export function isHeldByClient(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
