const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Text as one clean line for places that are not our page: other sites' previews, feeds, pictures.
 *
 * Lone surrogates become U+FFFD; control characters, zero-width fillers and the overrides that reorder
 * neighbouring text (U+202A–202E, U+2066–2069) go; white space collapses. Joiners that emoji and Arabic need stay.
 */
export function toPlainLine(text: string): string {
  return (
    text
      .toWellFormed()
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
      .replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu, '')
      .trim()
  )
}

/** The characters a reader would count: a flag, a family emoji or a letter with its accents is one. */
export function splitGraphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (one) => one.segment)
}

/**
 * A line that is no longer than the limits, cut at a word where there is one, with "…" where something was left out.
 * Nothing is ever cut inside a grapheme.
 * @param maxGraphemes counts "…" as one
 * @param maxBytes in UTF-8
 */
export function clipLine(text: string, maxGraphemes: number, maxBytes = Number.POSITIVE_INFINITY): string {
  const line = toPlainLine(text)
  // A line of ten thousand characters need not be segmented whole to keep its first hundred.
  const graphemes = splitGraphemes(line.slice(0, maxGraphemes * 40).toWellFormed())
  if (graphemes.length <= maxGraphemes && Buffer.byteLength(line) <= maxBytes) return line

  const kept = graphemes.slice(0, maxGraphemes - 1)
  while (Buffer.byteLength(kept.join('')) > maxBytes - Buffer.byteLength('…')) kept.pop()
  const lastSpace = kept.lastIndexOf(' ')
  const cut = lastSpace > kept.length * 0.6 ? kept.slice(0, lastSpace) : kept
  return `${cut.join('').replace(/[\s,;:–—-]+$/u, '')}…`
}
