type Forms = Record<'isolated', string> & Record<'final' | 'initial' | 'medial', string | undefined>

/**
 * The shapes of each Arabic letter (and of lam with alef) by its place in a word.
 *
 * Unicode lists them in the order isolated, final, initial, medial, and NFKC leads back to the letter, so the table
 * makes itself; two shapes of Uighur that break the order are left out.
 * Source: Unicode, Arabic Presentation Forms-A (letters of Persian and Urdu) and -B.
 */
const forms = collectForms([
  [0xfb50, 0xfbe7],
  [0xfbfc, 0xfbff],
  [0xfe80, 0xfefc],
])

/** Vowel signs and tatweel-like marks: headlines do without them, and without them no mark can be misplaced. */
const marks = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0591-\u05bd\u05bf-\u05c7]/gu

/** Arabic text with each letter in the shape its neighbours ask for, still in reading order; other text as it was. */
export function toArabicForms(text: string): string {
  const letters = splitLetters(text.replace(marks, ''))
  return letters
    .map((letter, index) => {
      const own = forms.get(letter)
      if (!own) return letter
      const joinsBefore = forms.get(letters[index - 1] ?? '')?.initial !== undefined
      const joinsAfter = forms.get(letters[index + 1] ?? '')?.final !== undefined
      const shape = joinsBefore ? (joinsAfter && own.medial) || own.final : joinsAfter && own.initial
      return shape || own.isolated
    })
    .join('')
    .replaceAll('\u200c', '')
}

/** Code points, with lam and alef taken together as the one letter they are drawn as. */
function splitLetters(text: string): string[] {
  return text.match(/\u0644[\u0622\u0623\u0625\u0627]|[\s\S]/gu) ?? []
}

function collectForms(blocks: [number, number][]): Map<string, Forms> {
  const shapes = new Map<string, string[]>()
  for (const [first, last] of blocks) {
    for (let codePoint = first; codePoint <= last; codePoint++) {
      const shape = String.fromCodePoint(codePoint)
      const letter = shape.normalize('NFKC')
      if (letter !== shape) shapes.set(letter, [...(shapes.get(letter) ?? []), shape])
    }
  }
  return new Map(
    [...shapes].map(([letter, [isolated = letter, final, initial, medial]]) => [
      letter,
      { isolated, final, initial, medial },
    ]),
  )
}
