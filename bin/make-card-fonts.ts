import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import subsetFont from 'subset-font'

/**
 * Cuts the fonts of social cards to static TrueType files, because the card renderer reads neither WOFF2 nor axes.
 *
 *     node bin/make-card-fonts.ts FOLDER
 *
 * FOLDER holds the unpacked packages noto-serif, noto-serif-hebrew and noto-naskh-arabic of fontsource, and DejaVu's
 * DejaVuSerif.ttf; Newsreader and Atkinson Hyperlegible Next come from node_modules. Run by hand when a face changes; the results are committed.
 */
const folder = process.argv[2] ?? '.'
const faces = 'node_modules/@fontsource-variable'
const atkinson = `${faces}/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next`
const newsreader = `${faces}/newsreader/files/newsreader`

type Cut = { to: string; from: string; axes?: Record<string, number>; signs?: string }

const cuts: Cut[] = [
  { to: 'newsreader', from: `${newsreader}-latin-opsz-normal.woff2`, axes: { wght: 560, opsz: 16 } },
  { to: 'newsreader-ext', from: `${newsreader}-latin-ext-opsz-normal.woff2`, axes: { wght: 560, opsz: 16 } },
  { to: 'atkinson-400', from: `${atkinson}-latin-wght-normal.woff2`, axes: { wght: 400 } },
  { to: 'atkinson-400-ext', from: `${atkinson}-latin-ext-wght-normal.woff2`, axes: { wght: 400 } },
  { to: 'atkinson-650', from: `${atkinson}-latin-wght-normal.woff2`, axes: { wght: 650 } },
  { to: 'atkinson-650-ext', from: `${atkinson}-latin-ext-wght-normal.woff2`, axes: { wght: 650 } },
  {
    to: 'dejavu-serif-signs',
    from: `${folder}/DejaVuSerif.ttf`,
    signs: '≤≥≈≠→←↑↓∞‡•′″₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₊₋',
  },
  { to: 'noto-serif-greek', from: `${folder}/noto-serif/files/noto-serif-greek-500-normal.woff2` },
  { to: 'noto-serif-cyrillic', from: `${folder}/noto-serif/files/noto-serif-cyrillic-500-normal.woff2` },
  {
    to: 'noto-serif-hebrew',
    from: `${folder}/noto-serif-hebrew/files/noto-serif-hebrew-hebrew-500-normal.woff2`,
  },
  {
    to: 'noto-naskh-arabic',
    from: `${folder}/noto-naskh-arabic/files/noto-naskh-arabic-arabic-500-normal.woff2`,
  },
]

for (const { to, from, axes, signs } of cuts) {
  const font = await subsetFont(await readFile(from), signs, {
    keepAllGlyphs: signs === undefined,
    targetFormat: 'truetype',
    ...(axes ? { variationAxes: axes } : {}),
  })
  const plain = withoutTables(font, ['GSUB', 'GDEF', ...(axes ? [] : ['GPOS'])])
  await writeFile(resolve('lib/social/fonts', `${to}.ttf`), plain)
  console.log(`${to}.ttf ${plain.length} bytes`)
}

/**
 * A TrueType file without some of its tables. The renderer throws on shaping rules it does not know, so none are left.
 */
function withoutTables(font: Buffer, dropped: string[]): Buffer {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) =>
    font.subarray(12 + 16 * index, 28 + 16 * index),
  )
  const kept = records.filter((record) => !dropped.includes(record.toString('latin1', 0, 4)))
  const exponent = Math.floor(Math.log2(kept.length))
  const directory = Buffer.alloc(12 + 16 * kept.length)
  font.copy(directory, 0, 0, 4)
  directory.writeUInt16BE(kept.length, 4)
  directory.writeUInt16BE(16 * 2 ** exponent, 6)
  directory.writeUInt16BE(exponent, 8)
  directory.writeUInt16BE(16 * kept.length - 16 * 2 ** exponent, 10)

  const parts = [directory]
  let offset = directory.length
  for (const [index, record] of kept.entries()) {
    const [from, length] = [record.readUInt32BE(8), record.readUInt32BE(12)]
    const table = Buffer.alloc(4 * Math.ceil(length / 4))
    font.copy(table, 0, from, from + length)
    record.copy(directory, 12 + 16 * index)
    directory.writeUInt32BE(offset, 12 + 16 * index + 8)
    parts.push(table)
    offset += table.length
  }
  return Buffer.concat(parts)
}
