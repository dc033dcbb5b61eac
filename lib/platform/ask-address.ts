import { type LookupAddress, lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { promisify } from 'node:util'
import { isPublicAddress } from '#lib/platform/public-address.ts'
import type { Heard } from '#lib/source-watch/check-link.ts'

/**
 * How the outside world is reached. Only a test gives another: nothing that an operator sets leads here.
 * `open` says whether a resolved address may be connected to; `ports` are those that may be asked.
 */
export type Reach = {
  resolve: (host: string) => Promise<string[]>
  open: (address: string) => boolean
  ports: (port: number) => boolean
}

const lookupAll = promisify(lookup)

/** The public internet, by the names of the system's resolver. */
export const publicInternet: Reach = {
  resolve: async (host) => (await lookupAll(host, { all: true })).map(({ address }) => address),
  open: isPublicAddress,
  ports: (port) => port === 80 || port === 443,
}

/** So long a request may take in all. */
const timeoutMs = 10_000
/** A server that keeps to it sends no more than this; one that does not is cut off after its head. */
const maxBytes = 64 * 1024

/** How a request introduces itself. */
export type Asking = { method: 'HEAD' | 'GET'; userAgent: string; signal?: AbortSignal }

/**
 * Asks a web address, without following it anywhere. Only http and https on their own ports, without name and
 * password. Every address the name resolves to must be public, or nothing is asked; the connection is made to one that
 * was looked at, so that a name that changes its mind meanwhile leads nowhere else.
 */
export async function askAddress(url: URL, asking: Asking, reach: Reach = publicInternet): Promise<Heard> {
  const fault = findFault(url, reach)
  if (fault) return { kind: 'closed', problem: fault }
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(asking.signal ? [asking.signal] : [])])
  const host = url.hostname.replace(/^\[|\]$/g, '')
  try {
    const addresses = isIP(host) ? [host] : await within(signal, reach.resolve(host))
    const inner = addresses.find((address) => !reach.open(address))
    if (inner !== undefined) return { kind: 'closed', problem: 'it leads into a network that is not public' }
    const [address] = addresses
    if (address === undefined) return { kind: 'unheard', problem: 'its name has no address' }
    return await send(url, address, { ...asking, signal })
  } catch (error) {
    return { kind: 'unheard', problem: describeSilence(error) }
  }
}

function findFault(url: URL, { ports }: Reach): string | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'it is no address of the web'
  if (url.username || url.password) return 'it carries a name or password'
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  return ports(port) ? null : `it asks for port ${port}`
}

function send(
  url: URL,
  address: string,
  { method, userAgent, signal }: Asking & { signal: AbortSignal },
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const checked: LookupAddress = { address, family: isIP(address) }
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method,
      signal,
      agent: false,
      // Whatever asks for the name's address gets the one that was looked at.
      lookup: (_host, options, answer) =>
        options.all ? answer(null, [checked]) : answer(null, checked.address, checked.family),
      headers: {
        'user-agent': userAgent,
        accept: '*/*',
        'accept-encoding': 'identity',
        ...(method === 'GET' ? { range: `bytes=0-${maxBytes - 1}` } : {}),
      },
      maxHeaderSize: 16 * 1024,
    })
    request.on('error', reject)
    request.on('response', (response) => {
      // The head says it all: of a body nothing is read, however long it is.
      response.destroy()
      resolve({
        kind: 'answered',
        status: response.statusCode ?? 0,
        location: response.headers.location ?? null,
      })
    })
    request.end()
  })
}

function within<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    }),
  ])
}

const words: Record<string, string> = {
  ENOTFOUND: 'its name is not known any more',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'the server takes no connection',
  ECONNRESET: 'the server broke off',
  EHOSTUNREACH: 'the server cannot be reached',
  ENETUNREACH: 'the server cannot be reached',
  ETIMEDOUT: 'no answer within 10 seconds',
  CERT_HAS_EXPIRED: 'its certificate has run out',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
}

function describeSilence(error: unknown): string {
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError'))
    return 'no answer within 10 seconds'
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return words[code] ?? (code ? `no answer (${code})` : 'no answer')
}
