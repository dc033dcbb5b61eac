import { maxPixels, type OriginalFormat } from '#lib/media/picture-format.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** What a file turned out to be when it is no picture that is taken. */
export type ForeignFormat =
  | 'svg'
  | 'heic'
  | 'avif'
  | 'tiff'
  | 'gif'
  | 'bmp'
  | 'ico'
  | 'pdf'
  | 'video'
  | 'archive'
  | 'page'
  | 'unknown'

/** Why a file is not taken, as its first bytes and its header say it; nothing has been decoded yet. */
export type SniffRefusal =
  | { kind: 'empty' }
  | { kind: 'foreign-format'; format: ForeignFormat }
  | { kind: 'animated' }
  | { kind: 'broken' }
  | { kind: 'too-many-pixels'; width: number; height: number }

/** What the header of a picture says. Width and height are as stored, before any turning. */
export type PictureHeader = { format: OriginalFormat; width: number; height: number }

/** So many bytes are enough to know what a file is. */
export const sniffBytes = 512

/** Knows a file by its first bytes; its name and what the client calls it count for nothing. */
export function sniffFormat(start: Uint8Array): OriginalFormat | ForeignFormat {
  const text = Buffer.from(start.subarray(0, sniffBytes)).toString('latin1')
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp'
  if (/^GIF8[79]a/.test(text)) return 'gif'
  if (text.startsWith('BM')) return 'bmp'
  if (text.startsWith('\0\0\x01\0') || text.startsWith('\0\0\x02\0')) return 'ico'
  if (
    text.startsWith('II*\0') ||
    text.startsWith('MM\0*') ||
    text.startsWith('II+\0') ||
    text.startsWith('MM\0+')
  )
    return 'tiff'
  if (text.startsWith('%PDF-')) return 'pdf'
  if (text.slice(4, 8) === 'ftyp') return sniffBox(text.slice(8, 32))
  if (text.startsWith('PK\x03\x04') || text.startsWith('\x1f\x8b')) return 'archive'
  const words = text
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (/^(?:<\?xml[\s\S]*)?(?:<!--[\s\S]*)?(?:<!doctype svg[\s\S]*)?<svg[\s>]/.test(words)) return 'svg'
  if (/^<(?:!doctype|html|script|\?)/.test(words)) return 'page'
  return 'unknown'
}

function sniffBox(brands: string): ForeignFormat {
  if (/avif|avis/.test(brands)) return 'avif'
  if (/hei[cfxms]|hevc|mif1|msf1/.test(brands)) return 'heic'
  return 'video'
}

/** Reads what a whole file says of itself, and refuses what must not reach a decoder. */
export function readPictureHeader(bytes: Uint8Array): Result<PictureHeader, SniffRefusal> {
  if (bytes.length === 0) return refuse({ kind: 'empty' })
  const format = sniffFormat(bytes)
  if (format !== 'jpeg' && format !== 'png' && format !== 'webp')
    return refuse({ kind: 'foreign-format', format })
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = { jpeg: readJpeg, png: readPng, webp: readWebp }[format](file)
  if (found === null) return refuse({ kind: 'broken' })
  if (found === 'animated') return refuse({ kind: 'animated' })
  const { width, height } = found
  if (width === 0 || height === 0) return refuse({ kind: 'broken' })
  if (width * height > maxPixels) return refuse({ kind: 'too-many-pixels', width, height })
  return succeed({ format, width, height })
}

type Size = { width: number; height: number }

/** Walks the segments to the frame header. Source: ITU-T T.81 Annex B. */
function readJpeg(file: Buffer): Size | null {
  let at = 2
  while (at + 9 < file.length) {
    if (file[at] !== 0xff) return null
    const marker = file[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) }
    // The picture's data, or its end, before any frame header.
    if (marker === 0xda || marker === 0xd9) return null
    const length = file.readUInt16BE(at + 2)
    if (length < 2) return null
    at += 2 + length
  }
  return null
}

/** Walks the chunks: an animation says so before the first data. Source: W3C PNG (third edition) §11, §5.6. */
function readPng(file: Buffer): Size | 'animated' | null {
  if (file.length < 33 || file.toString('latin1', 12, 16) !== 'IHDR') return null
  for (let at = 8; at + 12 <= file.length; ) {
    const kind = file.toString('latin1', at + 4, at + 8)
    if (kind === 'acTL') return 'animated'
    if (kind === 'IDAT') return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
    at += 12 + file.readUInt32BE(at)
  }
  return null
}

/** Source: RFC 9649 §2.5–2.7. */
function readWebp(file: Buffer): Size | 'animated' | null {
  if (file.length < 30 || file.readUInt32LE(4) + 8 > file.length) return null
  const chunk = file.toString('latin1', 12, 16)
  if (chunk === 'VP8X') {
    if (((file[20] ?? 0) & 0x02) !== 0) return 'animated'
    return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 }
  }
  if (chunk === 'VP8 ')
    return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff }
  if (chunk === 'VP8L' && file[20] === 0x2f) {
    const bits = file.readUInt32LE(21)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  return null
}
