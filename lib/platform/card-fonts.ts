import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The font files of pictures, in the order they are tried. Latin faces first, then one for each further script. */
const files = [
  { family: 'Newsreader', weight: 500, file: 'newsreader.ttf' },
  { family: 'Newsreader Extended', weight: 500, file: 'newsreader-ext.ttf' },
  { family: 'Atkinson', weight: 400, file: 'atkinson-400.ttf' },
  { family: 'Atkinson Extended', weight: 400, file: 'atkinson-400-ext.ttf' },
  { family: 'Atkinson', weight: 600, file: 'atkinson-650.ttf' },
  { family: 'Atkinson Extended', weight: 600, file: 'atkinson-650-ext.ttf' },
  { family: 'Noto Greek', weight: 500, file: 'noto-serif-greek.ttf' },
  { family: 'Noto Cyrillic', weight: 500, file: 'noto-serif-cyrillic.ttf' },
  { family: 'Noto Hebrew', weight: 500, file: 'noto-serif-hebrew.ttf' },
  { family: 'Noto Arabic', weight: 500, file: 'noto-naskh-arabic.ttf' },
  { family: 'Signs', weight: 500, file: 'dejavu-serif-signs.ttf' },
] as const

/** A font file in memory. */
export type FontFile = { family: string; weight: 400 | 500 | 600; bytes: Buffer }

let loaded: FontFile[] | undefined

/** The bundled font files, read once from the project's folder. No font is ever fetched. */
export function readCardFonts(): FontFile[] {
  loaded ??= files.map(({ family, weight, file }) => ({
    family,
    weight,
    bytes: readFileSync(resolve('lib/social/fonts', file)),
  }))
  return loaded
}
