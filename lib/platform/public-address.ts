import { BlockList, isIP } from 'node:net'

/**
 * Addresses that are not somebody's public server. Source: IANA special-purpose address registries for IPv4 and IPv6
 * (RFC 6890 and later entries).
 */
const closed4 = [
  ['0.0.0.0', 8], // "this network"
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, and the metadata services of clouds
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and the broadcast address
] as const

/** Within what is handed out at all (2000::/3), what is not, or what leads to an address of the old kind. */
const closed6 = [
  ['2001::', 23], // Teredo, benchmarks, ORCHID and other protocol assignments
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
  ['3ffe::', 16],
] as const

const closed = new BlockList()
for (const [network, length] of closed4) closed.addSubnet(network, length, 'ipv4')
for (const [network, length] of closed6) closed.addSubnet(network, length, 'ipv6')
const handedOut6 = new BlockList()
handedOut6.addSubnet('2000::', 3, 'ipv6')

/**
 * Whether an IP address is one that anybody in the world may reach. Anything else is not: private, loopback,
 * link-local, multicast and reserved ones, and every IPv6 address that stands for an IPv4 one (mapped, NAT64, 6to4,
 * Teredo), because what it leads to is decided elsewhere. What is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed.check(address, 'ipv4')
    case 6:
      return !address.includes('%') && handedOut6.check(address, 'ipv6') && !closed.check(address, 'ipv6')
    default:
      return false
  }
}
