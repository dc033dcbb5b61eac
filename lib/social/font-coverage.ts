/**
 * What a TrueType file can draw: the advance of each code point it has a glyph for, in ems.
 *
 * Reads `cmap` formats 4 and 12, which every face of ours has, and `hmtx`.
 * Source: OpenType 1.9, chapters "cmap", "head", "hhea" and "hmtx".
 * @throws Error when the file has no such table
 */
export function parseAdvances(font: Buffer): Map<number, number> {
  const unitsPerEm = font.readUInt16BE(findTable(font, 'head') + 18)
  const lastAdvance = font.readUInt16BE(findTable(font, 'hhea') + 34) - 1
  const metrics = findTable(font, 'hmtx')
  const advances = new Map<number, number>()
  for (const [codePoint, glyph] of listGlyphs(font)) {
    if (glyph === 0) continue
    advances.set(codePoint, font.readUInt16BE(metrics + 4 * Math.min(glyph, lastAdvance)) / unitsPerEm)
  }
  return advances
}

function findTable(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + 16 * index
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`The font has no table ${tag}.`)
}

function* listGlyphs(font: Buffer): Generator<[codePoint: number, glyph: number]> {
  const cmap = findTable(font, 'cmap')
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4)
    const format = font.readUInt16BE(subtable)
    if (format === 4) yield* listSegments(font, subtable)
    if (format === 12) yield* listGroups(font, subtable)
  }
}

function* listSegments(font: Buffer, table: number): Generator<[number, number]> {
  const doubled = font.readUInt16BE(table + 6)
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = font.readUInt16BE(table + 14 + segment)
    const start = font.readUInt16BE(table + 16 + doubled + segment)
    const delta = font.readUInt16BE(table + 16 + 2 * doubled + segment)
    const offsetAt = table + 16 + 3 * doubled + segment
    const offset = font.readUInt16BE(offsetAt)
    for (let codePoint = start; codePoint <= end && codePoint !== 0xffff; codePoint++) {
      const listed = offset === 0 ? codePoint : font.readUInt16BE(offsetAt + offset + 2 * (codePoint - start))
      yield [codePoint, listed === 0 ? 0 : (listed + delta) & 0xffff]
    }
  }
}

function* listGroups(font: Buffer, table: number): Generator<[number, number]> {
  for (let group = 0; group < font.readUInt32BE(table + 12); group++) {
    const record = table + 16 + 12 * group
    const start = font.readUInt32BE(record)
    for (let codePoint = start; codePoint <= font.readUInt32BE(record + 4); codePoint++) {
      yield [codePoint, font.readUInt32BE(record + 8) + codePoint - start]
    }
  }
}
