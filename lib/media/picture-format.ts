/** What may be uploaded, and stays what it was. */
export type OriginalFormat = 'jpeg' | 'png' | 'webp'
/** What readers are given. */
export type RenditionFormat = 'avif' | 'webp' | 'jpeg'

/** The ending of a file's name, by its format. */
export const endings = { jpeg: 'jpg', png: 'png', webp: 'webp', avif: 'avif' } as const

/** A picture file of at most so many bytes is taken. */
export const maxUploadBytes = 15 * 1024 * 1024
/** Some 24 MP are a good camera's; more would only cost memory. */
export const maxPixels = 40_000_000
/** Wider than any screen shows it: nothing wider is kept. */
export const maxWidth = 2_400
/** A tall drawing stays readable, and WebP and AVIF can still hold it (16,383). */
export const maxHeight = 8_000

/** The key under which an original is stored; also what it is removed by. */
export function originalKey(hash: string, format: OriginalFormat): string {
  return `${hash}.${endings[format]}`
}

/** The key of a rendition: the hash of its original and its width. */
export function renditionKey(hash: string, width: number, format: RenditionFormat): string {
  return `${hash}-${width}.${endings[format]}`
}

/** Where readers are given a stored rendition. */
export function renditionPath(key: string): string {
  return `/media/${key}`
}

const renditionAddress = /^\/media\/([0-9a-f]{64}-[1-9][0-9]{0,3}\.(?:jpg|webp|avif))$/

/** The storage key in a reader's address; null for every other address, originals included. */
export function keyOfAddress(path: string): string | null {
  return renditionAddress.exec(path)?.[1] ?? null
}

/** The format of an original by its MIME type; null for what is none. */
export function originalFormat(mimeType: string): OriginalFormat | null {
  if (mimeType === 'image/jpeg') return 'jpeg'
  if (mimeType === 'image/png') return 'png'
  if (mimeType === 'image/webp') return 'webp'
  return null
}
