import { toArabicForms } from '#lib/social/arabic-forms.ts'
import { toPlainLine } from '#lib/social/plain-line.ts'

/** A list of faces tried in order for each character. */
export type TextFace = {
  /** As `font-family` names them. */
  families: string
  weight: number
  /** In ems, by code point, of the first face that has it. */
  advances: ReadonlyMap<number, number>
  /** Between characters, in ems. */
  letterSpacing: number
}

/**
 * Pictures, and marks beside the letter they change (accented letters are one character by now): the renderer looks
 * for a single face that has letter and mark together.
 */
const decoration = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Cf}\p{M}\ufffd]/u

/**
 * The text as the faces can draw it, or null when they lack a character that carries meaning.
 *
 * The renderer asks hosts on the internet for what it cannot draw, and throws when they do not answer; so nothing it
 * cannot draw may reach it. Emoji are left out; "≥ 50 years" never becomes "50 years". Arabic comes out in its joined
 * shapes, still in reading order.
 */
export function toDrawable(text: string, face: TextFace): string | null {
  const shaped = toArabicForms(toPlainLine(text)).replaceAll('\u2011', '-')
  const signs = Array.from(shaped).filter((sign) => !decoration.test(sign))
  if (!signs.every((sign) => face.advances.has(sign.codePointAt(0) ?? 0))) return null
  return signs.join('').replace(/ {2,}/g, ' ').trim()
}

/** The width of a line in ems. Kerning, which mostly takes away, is not counted. */
export function measureText(text: string, face: TextFace): number {
  return Array.from(text).reduce(
    (width, sign) => width + (face.advances.get(sign.codePointAt(0) ?? 0) ?? 1) + face.letterSpacing,
    0,
  )
}

/** The line, cut with "…" where it would be wider than `maxEms`. */
export function fitText(text: string, face: TextFace, maxEms: number): string {
  if (measureText(text, face) <= maxEms) return text
  const signs = Array.from(text)
  while (signs.length > 0 && measureText(`${signs.join('')}…`, face) > maxEms) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
