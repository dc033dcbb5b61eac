import type { TextFace } from '#lib/social/card-text.ts'
import { parseAdvances } from '#lib/social/font-coverage.ts'

type Font = { family: string; weight: number; bytes: Buffer }

/** The faces of a card: the headline, its facts and their labels. */
export type CardFaces = { headline: TextFace; strong: TextFace; plain: TextFace }

const furtherScripts = ['Noto Greek', 'Noto Cyrillic', 'Noto Hebrew', 'Noto Arabic', 'Signs']

/** The faces that font files make. Files of families the card does not name are ignored. */
export function toCardFaces(fonts: Font[]): CardFaces {
  return {
    headline: toFace(fonts, ['Newsreader', 'Newsreader Extended'], 500, -0.02),
    strong: toFace(fonts, ['Atkinson', 'Atkinson Extended'], 600, 0),
    plain: toFace(fonts, ['Atkinson', 'Atkinson Extended'], 400, 0),
  }
}

function toFace(fonts: Font[], latin: string[], weight: number, letterSpacing: number): TextFace {
  const families = [...latin, ...furtherScripts]
  const advances = new Map<number, number>()
  for (const family of families.toReversed()) {
    const font = fonts.find(
      (one) => one.family === family && (one.weight === weight || !latin.includes(family)),
    )
    for (const [codePoint, advance] of font ? parseAdvances(font.bytes) : []) advances.set(codePoint, advance)
  }
  return { families: families.join(', '), weight, advances, letterSpacing }
}
