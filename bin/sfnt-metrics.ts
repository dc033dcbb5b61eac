/** What a line of text set in a font measures, as fractions of the type size. */
export type FontMetrics = { ascent: number; descent: number; lineGap: number; averageWidth: number }

/**
 * Letters as often as English prose uses them, spaces included.
 * Source: Next.js, packages/font/src/local/get-fallback-font-metrics (MIT), so that our numbers can be compared.
 */
const proseSample = 'aaabcdeeeefghiijklmnnoopqrrssttuvwxyz      '

/**
 * Reads the metrics of a TrueType font (not WOFF) at its default weight.
 * @throws Error when a table is missing, or a letter of the sample
 */
export function readFontMetrics(sfnt: Buffer): FontMetrics {
  const unitsPerEm = sfnt.readUInt16BE(tableOffset(sfnt, 'head') + 18)
  const hhea = tableOffset(sfnt, 'hhea')
  const longMetrics = sfnt.readUInt16BE(hhea + 34)
  const hmtx = tableOffset(sfnt, 'hmtx')
  const advance = (glyph: number) => sfnt.readUInt16BE(hmtx + 4 * Math.min(glyph, longMetrics - 1))
  const widths = [...proseSample].map((letter) => advance(glyphOf(sfnt, letter.charCodeAt(0))))
  return {
    ascent: sfnt.readInt16BE(hhea + 4) / unitsPerEm,
    descent: -sfnt.readInt16BE(hhea + 6) / unitsPerEm,
    lineGap: sfnt.readInt16BE(hhea + 8) / unitsPerEm,
    averageWidth: widths.reduce((sum, width) => sum + width, 0) / widths.length / unitsPerEm,
  }
}

function tableOffset(sfnt: Buffer, tag: string): number {
  for (let index = 0; index < sfnt.readUInt16BE(4); index++) {
    const record = 12 + 16 * index
    if (sfnt.toString('latin1', record, record + 4) === tag) return sfnt.readUInt32BE(record + 8)
  }
  throw new Error(`The font has no ${tag} table.`)
}

/** Looks a character up in the font's format 4 map, which holds the whole Basic Multilingual Plane. */
function glyphOf(sfnt: Buffer, codePoint: number): number {
  const map = formatFourMap(sfnt)
  const segments = sfnt.readUInt16BE(map + 6) / 2
  const [ends, starts, deltas, offsets] = [14, 16 + 2 * segments, 16 + 4 * segments, 16 + 6 * segments].map(
    (start) => map + start,
  ) as [number, number, number, number]
  for (let index = 0; index < segments; index++) {
    const start = sfnt.readUInt16BE(starts + 2 * index)
    if (codePoint > sfnt.readUInt16BE(ends + 2 * index) || codePoint < start) continue
    const offset = sfnt.readUInt16BE(offsets + 2 * index)
    if (offset === 0) return (codePoint + sfnt.readUInt16BE(deltas + 2 * index)) & 0xffff
    return sfnt.readUInt16BE(offsets + 2 * index + offset + 2 * (codePoint - start))
  }
  throw new Error(`The font has no glyph for ${String.fromCharCode(codePoint)}.`)
}

function formatFourMap(sfnt: Buffer): number {
  const cmap = tableOffset(sfnt, 'cmap')
  for (let index = 0; index < sfnt.readUInt16BE(cmap + 2); index++) {
    const map = cmap + sfnt.readUInt32BE(cmap + 4 + 8 * index + 4)
    if (sfnt.readUInt16BE(map) === 4) return map
  }
  throw new Error('The font has no character map of format 4.')
}
