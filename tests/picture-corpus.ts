import { deflateRawSync, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** A plain picture with something in it, so that coders have work. */
export function drawing(width = 64, height = 48, channels: 3 | 4 = 3): Sharp {
  const pixels = Buffer.alloc(width * height * channels)
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 7 + Math.floor(at / width) * 13) % 256
  return sharp(pixels, { raw: { width, height, channels } })
}

/** A chunk of a PNG, with its checksum. */
export function pngChunk(kind: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG whose header promises a size; its data are `lines` empty lines of grey. */
export function promisingPng(width: number, height: number, lines = 1): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const data = deflateSync(Buffer.alloc((width + 1) * lines))
  return Buffer.concat([
    pngStart,
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

const pngStart = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** A PNG with more chunks between its header and its data. */
export function withPngChunks(png: Buffer, ...chunks: Buffer[]): Buffer {
  const afterHeader = 8 + 25
  return Buffer.concat([png.subarray(0, afterHeader), ...chunks, png.subarray(afterHeader)])
}

/** A JPEG with one more segment after its start. */
export function withJpegSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xff00 + marker, 0)
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)])
}

/** Text that unpacks to 100 MB of nothing. */
export function compressedTextBomb(): Buffer {
  return pngChunk('zTXt', Buffer.concat([Buffer.from('note\0\0'), deflateSync(Buffer.alloc(100_000_000))]))
}

/** An animated PNG: two frames, the second the same as the first. */
export function movingPng(png: Buffer): Buffer {
  const control = Buffer.alloc(8)
  control.writeUInt32BE(2, 0)
  return withPngChunks(png, pngChunk('acTL', control))
}

/** A progressive JPEG whose last scan is repeated until the file is so large: long to draw. */
export function scanBomb(progressive: Buffer, maxBytes: number): Buffer {
  const end = progressive.length - 2
  const last = progressive.lastIndexOf(Buffer.from([0xff, 0xda]))
  const scan = progressive.subarray(last, end)
  const times = Math.floor((maxBytes - progressive.length) / scan.length)
  return Buffer.concat([
    progressive.subarray(0, end),
    ...Array.from({ length: times }, () => scan),
    progressive.subarray(end),
  ])
}

/** The smallest ZIP: one stored file. */
export function tinyZip(): Buffer {
  const data = deflateRawSync(Buffer.from('<?php echo 1;'))
  const head = Buffer.alloc(30)
  head.write('PK\x03\x04', 'latin1')
  head.writeUInt16LE(1, 26)
  return Buffer.concat([head, Buffer.from('a'), data])
}

/** An ISO base media file that names these brands, as HEIC, AVIF and MP4 files do. */
export function boxFile(brand: string): Buffer {
  const box = Buffer.alloc(24)
  box.writeUInt32BE(24, 0)
  box.write(`ftyp${brand}\0\0\0\0${brand}${brand}`, 4, 'latin1')
  return Buffer.concat([box, Buffer.alloc(600)])
}

/** A GIF that says it has many frames. */
export function manyFramedGif(frames: number): Buffer {
  const frame = Buffer.from('2c00000000010001000002024c0100', 'hex')
  return Buffer.concat([
    Buffer.from('47494638396101000100800000ffffff000000', 'hex'),
    ...Array.from({ length: frames }, () => frame),
    Buffer.from('3b', 'hex'),
  ])
}

/** EXIF with a place on earth in it. */
export const exifWithPlace = {
  IFD0: { Copyright: 'A secret name', Make: 'A camera' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '51/1 30/1 0/1',
    GPSLongitudeRef: 'W',
    GPSLongitude: '0/1 7/1 0/1',
  },
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
