import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Coding } from '#server/negotiation.ts'

/** The same text in the codings at hand. */
export type Bodies = { identity: Buffer } & { [coding in Coding]?: Buffer }

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
  bodies: Bodies
}

const compress = { gzip: promisify(gzip), br: promisify(brotliCompress) }

/** The bytes in gzip: quick enough (about 1 ms for an article) for the first reader to wait for. */
export function toGzip(bytes: Buffer): Promise<Buffer> {
  return compress.gzip(bytes, { level: constants.Z_BEST_COMPRESSION })
}

/** The bytes in brotli at its best: too slow (about 100 ms for an article) for anyone to wait for. */
export function toBrotli(bytes: Buffer): Promise<Buffer> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_MAX_QUALITY } = constants
  const params = { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return compress.br(bytes, { params })
}

/** Whether compression pays: text does, pictures and fonts are compressed already. */
export function isCompressible(contentType: string): boolean {
  return /^(?:text\/|application\/(?:[a-z.-]+\+)?(?:json|xml|javascript)|image\/svg\+xml|application\/manifest\+json)/.test(
    contentType,
  )
}

/** How many bytes some bodies have together. */
export function sizeOfBodies(bodies: Bodies): number {
  return Object.values(bodies).reduce((sum, body) => sum + (body?.length ?? 0), 0)
}

/** How much memory a page takes: its bytes, its keys, and something for what holds them. */
export function sizeOfPage({ bodies, keys }: Page): number {
  return sizeOfBodies(bodies) + keys.reduce((sum, key) => sum + key.length * 2, 0) + 2_000
}
