import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Coding } from '#server/negotiation.ts'

/** The bytes of a page in one coding, and their strong entity tag. */
export type Body = { bytes: Buffer; etag: string }

/** What a renderer gives: a finished page that knows what it shows. */
export type Made = {
  status: 200 | 308 | 404 | 410
  headers: { 'Content-Type': string; 'Cache-Control': string; [name: string]: string }
  /** `publicationKeys` of what it shows; none means it must not be kept. A kept page also has the key of its path. */
  keys: string[]
  /** After so many seconds it is made again in the background; null for never. */
  ttlSeconds: number | null
  bytes: Buffer
}

/** A page on the shelf. */
export type Page = Omit<Made, 'bytes'> & {
  path: string
  /** The last event that was visible before the render began. */
  asOf: bigint
  /** Which log of events `asOf` belongs to. */
  logId: string
  /** The build, the press and the origin that made it. */
  edition: string
  madeAt: Date
  bodies: { identity: Body; gzip?: Body; br?: Body }
}

const gzipBytes = promisify(gzip)
const brotliBytes = promisify(brotliCompress)

/** Wraps bytes with their entity tag: the first 132 bits of their SHA-256. */
export function toBody(bytes: Buffer): Body {
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` }
}

/** The body in gzip: quick enough (about 1 ms for an article) for the first reader to wait for. */
export async function toGzip(bytes: Buffer): Promise<Body> {
  return toBody(await gzipBytes(bytes, { level: 9 }))
}

/** The body in brotli at its best: too slow (about 100 ms for an article) for anyone to wait for. */
export async function toBrotli(bytes: Buffer): Promise<Body> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_MAX_QUALITY } = constants
  return toBody(
    await brotliBytes(bytes, {
      params: { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  )
}

/** Whether compression pays: text does, pictures and fonts are compressed already. */
export function isCompressible(contentType: string): boolean {
  return /^(?:text\/|application\/(?:[a-z.-]+\+)?(?:json|xml|javascript)|image\/svg\+xml|application\/manifest\+json)/.test(
    contentType,
  )
}

/** How much memory a page takes: its bytes, its keys, and something for what holds them. */
export function sizeOfPage(page: Page): number {
  const bodies: Record<Coding, Body | undefined> = { br: undefined, gzip: undefined, ...page.bodies }
  const bytes = Object.values(bodies).reduce((sum, body) => sum + (body?.bytes.length ?? 0), 0)
  return bytes + page.keys.reduce((sum, key) => sum + key.length * 2, 0) + 2_000
}
