import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressBlock } from '#lib/platform/client-address.ts'
import { findClient, type TrustedProxy } from '#lib/platform/trusted-proxy.ts'
import { toCanonicalPath } from '#lib/publication/canonical-path.ts'
import { type Ready, writePlain, writeReady } from '#server/answer.ts'
import { limitBodyTime, refuseBody } from '#server/body-limits.ts'
import { deskHeaders, type HeaderList, previewHeaders, readerHeaders } from '#server/headers.ts'
import type { InnerNext } from '#server/next.ts'
import { toInnerHeaders } from '#server/request-headers.ts'
import { routeOf } from '#server/routes.ts'
import { Unavailable } from '#server/shelf/maker.ts'
import type { Shelf } from '#server/shelf/shelf.ts'
import type { StaticFiles } from '#server/static-files.ts'
import { unavailablePage } from '#server/unavailable.ts'

/** What the desk and the API may be asked to do. */
const passedMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** What the desk shows within a page of its own. */
const framedPath = /^\/admin\/articles\/[0-9a-f-]{36}\/preview$/

/** What stands behind the front door. */
export type House = {
  origin: string
  shelf: Shelf
  files: StaticFiles
  next: Pick<InnerNext, 'handle'>
  /** Whom to believe about where a request came from; nobody unless said otherwise. */
  trust?: TrustedProxy
  /** Makes the page of a shared draft for a visitor from this block of addresses. */
  preview: (path: string, visitor: string) => Promise<Ready>
  /** Writes a picture's rendition out of the store. */
  media: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>
  /** False from the moment the process is asked to end. */
  isOpen: () => boolean
  onTrouble: (what: string, error: unknown) => void
}

/**
 * The front door: every request comes in here.
 *
 * What memory holds under exactly this address is written out at once. Everything else has its path
 * brought to its one spelling (or is sent there), and goes to whoever answers that path. Nothing of a reader's
 * request but that path goes any further.
 */
export function openFront(house: House): (request: IncomingMessage, response: ServerResponse) => void {
  const { origin, shelf, files, next, trust = { kind: 'nobody' } } = house
  const common = readerHeaders(origin)
  const shared = previewHeaders(origin)

  return (request, response) => {
    const [address = '', query] = splitQuery(request.url ?? '')
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    const ready = isReading ? (shelf.held(address) ?? files.held(address)) : undefined
    if (ready) return writeReady(request, response, ready, common)
    answer(request, response, { address, query, isReading }).catch((error: unknown) => {
      house.onTrouble(`${request.method} ${address}`, error)
      if (response.headersSent) response.destroy()
      else writePlain(response, 500, 'Something went wrong here. Please try again.', {}, common)
    })
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    { address, query, isReading }: { address: string; query: string | undefined; isReading: boolean },
  ): Promise<void> {
    const file = isReading ? await files.answer(toFileAddress(address)) : null
    if (file) return writeReady(request, response, file, common)

    const path = toCanonicalPath(address)
    if (path === null)
      return writePlain(response, 400, 'This is no address here.', { Connection: 'close' }, common)
    if (path !== address) {
      const location = query === undefined ? path : `${path}?${query}`
      return writePlain(response, 308, `Moved to ${path}`, { Location: location }, common)
    }
    const route = routeOf(path)
    switch (route) {
      case 'reader':
      case 'elsewhere':
        return isReading ? answerReader(request, response, path) : refuseMethod(response)
      case 'desk':
      case 'api':
        return answerClient(request, response, path, route)
      case 'preview':
        if (!isReading) return refuseMethod(response)
        return writeReady(
          request,
          response,
          await house.preview(path, addressBlock(clientOf(request) ?? '')),
          shared,
        )
      case 'media':
        return isReading ? house.media(request, response, path) : refuseMethod(response)
      case 'closed':
        return writePlain(response, 404, 'There is nothing here.', {}, common)
      case 'health':
        return writePlain(response, 200, 'alive', {}, common)
      case 'readiness':
        // Not a word about the database: readers are served without it.
        return house.isOpen()
          ? writePlain(response, 200, 'ready', {}, common)
          : writePlain(response, 503, 'closing', {}, common)
    }
  }

  async function answerReader(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> {
    try {
      writeReady(request, response, await shelf.answer(path), common)
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error
      writeReady(request, response, unavailablePage(shelf), common)
    }
  }

  async function answerClient(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    route: 'desk' | 'api',
  ): Promise<void> {
    if (!passedMethods.has(request.method ?? '')) return refuseMethod(response)
    const refusal = refuseBody(request, path)
    if (refusal) {
      return writePlain(response, refusal.status, refusal.text, { Connection: 'close' }, common)
    }
    limitBodyTime(request, path)
    const nonce = randomBytes(18).toString('base64')
    const outgoing = route === 'desk' ? deskHeaders(origin, nonce, framedPath.test(path)) : common
    setHeaders(response, outgoing)
    request.headers = toInnerHeaders(request.headers, {
      origin,
      address: clientOf(request),
      route,
    })
    if (route === 'desk')
      request.headers['content-security-policy'] = String(response.getHeader('Content-Security-Policy'))
    await next.handle(request, response)
  }

  function clientOf(request: IncomingMessage): string | undefined {
    return findClient(trust, request.socket.remoteAddress, request.headers['x-forwarded-for']?.toString())
  }

  function refuseMethod(response: ServerResponse): void {
    writePlain(
      response,
      405,
      'This address can only be read.',
      { Allow: 'GET, HEAD', Connection: 'close' },
      common,
    )
  }
}

function splitQuery(url: string): [address: string, query: string | undefined] {
  const start = url.indexOf('?')
  return start === -1 ? [url, undefined] : [url.slice(0, start), url.slice(start + 1)]
}

/** Next's file names may hold characters that addresses escape. */
function toFileAddress(address: string): string {
  if (!address.includes('%')) return address
  try {
    return decodeURIComponent(address)
  } catch (error) {
    if (error instanceof URIError) return address
    throw error
  }
}

function setHeaders(response: ServerResponse, headers: HeaderList): void {
  for (let index = 0; index < headers.length; index += 2) {
    response.setHeader(headers[index] ?? '', headers[index + 1] ?? '')
  }
}
