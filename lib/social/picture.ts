import { createHash } from 'node:crypto'
import { canonicalJson } from '#lib/canonical-json.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'

/**
 * Every picture we make, with its size in pixels. Covers carry no text.
 * Source: docs/decisions/0061 for the card; Google's article documentation for the covers (16:9, 4:3, 1:1).
 */
export const pictureSizes = {
  card: { width: 1200, height: 630 },
  'cover-16x9': { width: 1600, height: 900 },
  'cover-4x3': { width: 1200, height: 900 },
  'cover-1x1': { width: 1200, height: 1200 },
  logo: { width: 512, height: 512 },
} as const

export type PictureShape = keyof typeof pictureSizes

/** Raised when the drawing changes, so that a new drawing never hides behind an old address. */
const designVersion = 1

/** Characters of the hash that stand in the address. */
const addressLength = 16

/** A picture known before it is drawn: its address follows from its facts alone. */
export type Picture = { shape: PictureShape; hash: string; path: string; width: number; height: number }

/**
 * Names the picture that these facts make. The hash is SHA-256 over the canonical JSON of facts, shape and design
 * version (64 hex digits); the address carries its first 16, which is what `parsePictureFile` gives back.
 */
export function toPicture(slug: string, shape: PictureShape, facts: unknown): Picture {
  const hash = createHash('sha256').update(canonicalJson({ designVersion, facts, shape })).digest('hex')
  const path = readerPaths.picture(slug, shape, hash.slice(0, addressLength))
  return { shape, hash, path, ...pictureSizes[shape] }
}

/** The parts of a picture's file name, or null when it cannot be one of ours. */
export function parsePictureFile(
  file: string,
): { slug: string; shape: PictureShape; hashStart: string } | null {
  const match = /^([^./]+)\.([a-z0-9-]+)\.([0-9a-f]{16})\.jpg$/u.exec(file)
  const [, slug = '', shape = '', hashStart = ''] = match ?? []
  return match && isShape(shape) ? { slug, shape, hashStart } : null
}

function isShape(value: string): value is PictureShape {
  return Object.hasOwn(pictureSizes, value)
}
