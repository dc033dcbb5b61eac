import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { palette } from '#lib/social/palette.ts'

// Draws the publication's mark: a ruled page with a full stop. Its output in public/ is committed.

/** The mark on a square of 32 units; `radius` rounds the corners. */
function mark(radius: number): string {
  const line = (y: number, width: number) =>
    `<rect x="7" y="${y}" width="${width}" height="3" fill="${palette.paper}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${radius}" fill="${palette.ground}"/>${line(8, 18)}${line(14.5, 18)}${line(21, 10)}<circle cx="22.8" cy="22.5" r="2.2" fill="${palette.groundMark}"/></svg>`
}

/** An .ico file that holds one PNG, as every browser since 2010 reads. */
function toIco(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  header.writeUInt8(size, 6)
  header.writeUInt8(size, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(32, 12)
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(header.length, 18)
  return Buffer.concat([header, png])
}

const png = (radius: number, size: number) =>
  sharp(Buffer.from(mark(radius)), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer()

await writeFile('public/icon.svg', mark(6))
await writeFile('public/favicon.ico', toIco(await png(6, 32), 32))
await writeFile('public/apple-touch-icon.png', await png(0, 180))
