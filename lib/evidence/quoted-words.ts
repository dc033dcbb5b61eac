const attribution =
  /\b(?:said|says|told|explains?|explained|wrote|writes|adds?|added|recalls?|recalled|according to)\b/iu
const fullName = /\b(?:Dr\.? |Prof(?:essor)?\.? )?\p{Lu}[\p{L}’-]+(?: \p{Lu}\.?)? \p{Lu}[\p{L}’-]+/u

/** “double”, "straight" and ‘single’; an apostrophe inside single marks is not their end. */
const quotations = /“[^“”]*”|"[^"]*"|(?<![\p{L}])‘[^‘\n]*?’(?!\p{L})/gu

/** What is in quotation marks in one text, and whether it says who speaks. */
type Quotes = { text: string; ranges: (readonly [from: number, to: number])[]; isAttributed: boolean }

/** The text looked at last: rules ask for many places of one passage after another. */
let last: Quotes = { text: '', ranges: [], isAttributed: false }

function quotesOf(text: string): Quotes {
  if (last.text === text) return last
  const ranges = [...text.matchAll(quotations)].map(
    ({ index, 0: words }) => [index, index + words.length] as const,
  )
  last = { text, ranges, isAttributed: attribution.test(text) && fullName.test(text) }
  return last
}

/** Whether the character at `at` stands inside quotation marks that open and close in this text. */
export function isQuoted(text: string, at: number): boolean {
  const { ranges } = quotesOf(text)
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.[1] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const [from = Number.POSITIVE_INFINITY] = ranges[low] ?? []
  return from < at
}

/** Whether words are a named person's own: in quotation marks, in a text that says who said them. */
export function isSpokenByName(text: string, at: number): boolean {
  return quotesOf(text).isAttributed && isQuoted(text, at)
}

const wordItself =
  /\b(?:words?|terms?|phrases?|labels?|headlines?|called(?: it)?|so-called|adjectives?|talk of)[ :,]*[“"‘]$/iu

/** Whether a word in quotation marks is talked about and not used: the word “breakthrough”. */
export function isMentioned(text: string, at: number): boolean {
  return isQuoted(text, at) && wordItself.test(text.slice(Math.max(0, at - 40), at))
}
