import { BlockList, isIP } from 'node:net'

/** Whom to believe about where a request came from: so many proxies before us, these addresses, or nobody. */
export type TrustedProxy =
  | { kind: 'nobody' }
  | { kind: 'hops'; count: number }
  | { kind: 'addresses'; list: BlockList }

const mostHops = 10

/** Reads the setting: a number of proxies, or their addresses and networks with commas between; null when it is neither. */
export function parseTrustedProxy(text: string): TrustedProxy | null {
  if (text.trim() === '') return { kind: 'nobody' }
  if (/^\d+$/.test(text)) {
    const count = Number(text)
    return count === 0 ? { kind: 'nobody' } : count <= mostHops ? { kind: 'hops', count } : null
  }
  const list = new BlockList()
  for (const entry of text.split(',').map((part) => part.trim())) {
    const [address = '', bits, ...rest] = entry.split('/')
    const family = familyOf(address)
    if (!family || rest.length > 0) return null
    const prefix = bits === undefined ? null : Number(bits)
    if (prefix === null) list.addAddress(address, family)
    else if (/^\d+$/.test(bits ?? '') && prefix <= (family === 'ipv4' ? 32 : 128)) {
      list.addSubnet(address, prefix, family)
    } else return null
  }
  return { kind: 'addresses', list }
}

/**
 * Where a request came from. Each proxy appends to `X-Forwarded-For` whom it was asked by, so the list is read from
 * its end, as far as those who wrote it are trusted; what a client wrote itself lies before that and is never reached.
 *
 * @param connection the address of the connection, which nobody can forge
 * @param forwarded the header as it came, with whatever a client put there
 */
export function findClient(
  trust: TrustedProxy,
  connection: string | undefined,
  forwarded: string | undefined,
): string | undefined {
  const peer = connection && toAddress(connection)
  if (!peer || trust.kind === 'nobody') return connection
  const claims = (forwarded ?? '').split(',').map((part) => part.trim())
  const chain = [peer]
  while (claims.length > 0) {
    const address = toAddress(claims.pop() ?? '')
    if (!address) break
    chain.push(address)
  }
  if (trust.kind === 'hops') return chain[trust.count] ?? peer
  return chain.find((address) => !isTrusted(trust.list, address)) ?? chain.at(-1)
}

function isTrusted(list: BlockList, address: string): boolean {
  const family = familyOf(address)
  return family !== null && list.check(address, family)
}

/** An address without brackets, port, or the IPv6 spelling of an IPv4 one; null for anything else. */
function toAddress(text: string): string | null {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare
  return familyOf(plain) ? plain : null
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = isIP(address)
  return version === 4 ? 'ipv4' : version === 6 ? 'ipv6' : null
}
