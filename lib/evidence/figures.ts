import { remember } from '#lib/remember.ts'

/** A figure as a sentence has it. */
export type Figure = {
  /** The value as written: 43 for "43 %" and for "43 in 100". */
  value: number
  /** Digits after the point as written: what it may have been rounded to. */
  decimals: number
  /** "43 in 100" counts people in hundred, "43 %" is a per cent; null for any other number. */
  per: number | null
  /** The same span in another unit: 12 for "one year", 2 for "24 months"; null for what is no span of years or months. */
  sameSpan: number | null
  /** What stands in the sentence, and where, from its beginning. */
  written: string
  at: readonly [from: number, to: number]
}

const words: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1_000,
  'a hundred': 100,
  'a thousand': 1_000,
  'one hundred': 100,
  'one thousand': 1_000,
}
/** The tens from twenty up, as alternatives of a pattern. */
export const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
/** What may stand behind a ten, as alternatives of a pattern. */
export const ones = 'one|two|three|four|five|six|seven|eight|nine'
const word = [`(?:${tens})-(?:${ones})`, ...Object.keys(words).toSorted((a, b) => b.length - a.length)].join(
  '|',
)
const digits = '\\d{1,3}(?: \\d{3})+(?!\\d)|\\d{1,3}(?:[,\\u202f\\u00a0]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const numeral = `(?:${digits}|${word})`
const denominators =
  '100|1[, ]?000|10[, ]?000|100[, ]?000|hundred|thousand|a hundred|a thousand|one hundred|one thousand'
const people =
  'people|persons?|patients?|adults?|children|child|women|woman|men|man|bab(?:y|ies)|infants?|girls?|boys?|residents?|participants?|pregnanc(?:y|ies)|births|users?|students?|pupils?|nurses?|smokers?|families|households?|cases?|Americans?|Britons?|Germans?|Europeans?'

const countedIn = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(${numeral}) (?:(?:${people}|times|cases) )?(?:in|out of|of|of every|per|for every|in every|in each) (?:every |each )?(${numeral})(?![\\p{L}\\p{N}%-]|[.,]\\d)`,
  'giu',
)
const percent = new RegExp(
  `(?<![\\p{L}\\p{N}.,])([−-]?(?:${numeral}))(?:\\s?%|[ -]per ?cent\\b| percentage points?\\b)`,
  'giu',
)
const spanOfTime = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(${word})[ -](?=(?:days?|weeks?|months?|years?)\\b)`,
  'giu',
)
const plain = new RegExp(
  `(?<![\\p{L}\\p{N}.,]|[\\p{L}\\p{N}][-/])[−-]?(?:${digits})(?!\\d|[.,]\\d|-?\\p{L}{1,3}\\b(?<!-(?:day|week|year)))`,
  'giu',
)

/** A number that names something: stage 4, type 2, phase 3, week 12 of nothing counted. */
const naming =
  /\b(?:stages?|types?|phase|grades?|levels?|step|chapter|section|table|figure|fig\.|part|version|vitamins?|omega|receptor|interleukin|factor|class|group|question|point|number|no\.|covid|room|line|age group|question)[ -]$/iu
const dose =
  /^\s?(?:mg|mcg|µg|μg|ml|mL|g|IU|units?|tablets?|capsules?|puffs?|drops?)\b|^\s?(?:times|tablets) (?:a|per) (?:day|week)\b/u
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const dates = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)? ${month}(?: \\d{4})?|\\b${month} \\d{1,2}(?:, \\d{4})?\\b|\\b${month} \\d{4}\\b|(?<![\\d.,])(?:19|20)\\d\\d(?![\\d.,]\\d|\\d|\\s?%)`,
  'gu',
)

/**
 * The figures of a sentence that a source could hold, in reading order. Left out: dates and years, doses, numbers that
 * name something (stage 4, PD-L1), denominators of counts.
 */
export const listFigures = remember((sentence): readonly Figure[] => {
  // Dates are blanked, not cut: places stay what they are.
  let rest = sentence.replace(dates, (match) => ' '.repeat(match.length))
  const figures: Figure[] = []
  const take = (
    pattern: RegExp,
    toPer: (match: RegExpExecArray) => number | null,
    isOne: (match: RegExpExecArray) => boolean,
  ) => {
    for (const match of [...rest.matchAll(pattern)]) {
      const number = match[1] ?? match[0]
      const from = match.index + match[0].indexOf(number)
      if (!isOne(match)) continue
      figures.push({
        value: toNumber(number),
        decimals: number.split('.')[1]?.length ?? 0,
        per: toPer(match),
        sameSpan: toSameSpan(toNumber(number), rest.slice(from + number.length)),
        written: match[0].trim(),
        at: [match.index, match.index + match[0].trimEnd().length],
      })
      rest =
        rest.slice(0, from) +
        ' '.repeat(match.index + match[0].length - from) +
        rest.slice(match.index + match[0].length)
    }
  }
  take(
    countedIn,
    (match) => toNumber(match[2] ?? ''),
    (match) => isCount(match[1] ?? '', match[2] ?? '', /\bof\b/i.test(match[0])),
  )
  take(
    percent,
    () => 100,
    () => true,
  )
  take(
    spanOfTime,
    () => null,
    () => true,
  )
  take(
    plain,
    () => null,
    (match) => {
      const before = rest.slice(0, match.index)
      const after = rest.slice(match.index + match[0].length)
      return !naming.test(before) && !dose.test(after)
    },
  )
  return figures.sort((a, b) => a.at[0] - b.at[0])
})

/** Years as months and months as years: a source may count in either. */
function toSameSpan(value: number, after: string): number | null {
  const unit = /^[ \u00a0-](year|month)s?\b/i.exec(after)?.[1]?.toLowerCase()
  if (unit === undefined) return null
  return unit === 'year' ? value * 12 : value / 12
}

/** "43 in 100", "one in five"; not "2 of 3 drugs" with a part larger than its whole, nor "5 in 2019". */
function isCount(part: string, whole: string, isOf: boolean): boolean {
  const [a, b] = [toNumber(part), toNumber(whole)]
  return (
    a <= b &&
    (new RegExp(`^(?:${denominators})$`, 'i').test(whole) ||
      b <= 20 ||
      (a < b && b < 1_000 && (a === 1 || isOf || isRound(b))))
  )
}

/** 25, 90, 200: what a count that was simplified is told in. */
function isRound(whole: number): boolean {
  return whole % 10 === 0 || whole % 25 === 0
}

/** The number a numeral or number word says: "43", "1,000", "sixty-six". */
export function toNumber(written: string): number {
  const parts = written
    .toLowerCase()
    .split('-')
    .flatMap((part) => words[part] ?? [])
  const known =
    words[written.toLowerCase()] ?? (parts.length === 2 ? (parts[0] ?? 0) + (parts[1] ?? 0) : null)
  return known ?? Number(written.replace(/[, \u202f\u00a0]/g, '').replace('−', '-'))
}
