import { isIPv4, isIPv6 } from 'node:net'

/**
 * What one visitor is counted by: an IPv4 address whole, of an IPv6 address the /64 that one connection is given.
 * An IPv4 address written as IPv6 counts as itself; anything else counts as one visitor, "unknown".
 *
 * Source: RFC 6177 §2 (a single site is given at least a /64).
 */
export function addressBlock(address: string): string {
  const bare = address.trim().replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare
  if (isIPv4(mapped)) return mapped
  if (!isIPv6(mapped)) return 'unknown'
  const [head = '', tail] = mapped.split('::')
  const before = groups(head)
  const missing = tail === undefined ? 0 : 8 - before.length - groups(tail).length
  const whole = [...before, ...Array.from({ length: missing }, () => '0'), ...groups(tail ?? '')]
  const network = whole.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}

/**
 * Where a request came from: the last hop that the front door vouches for. What a client claims about itself never
 * gets here, because the front door drops it.
 */
export function clientAddress(request: Pick<Headers, 'get'>): string {
  return (request.get('x-forwarded-for') ?? '').split(',').at(-1)?.trim() ?? ''
}

/** The 16-bit groups of half an address; an IPv4 ending fills two, and lies beyond what we count by. */
function groups(half: string): string[] {
  if (half === '') return []
  return half.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]))
}
