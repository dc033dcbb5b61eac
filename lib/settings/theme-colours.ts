import { type Result, refuse, succeed } from '#lib/result.ts'
import { contrastRatio, type Hex, mixColours, nearestPassing } from '#lib/settings/contrast.ts'

/** Light or dark: what the reader's device asks for. */
export type Scheme = 'light' | 'dark'

/** What the accent stands on and Bedside's own accent, by scheme; a test holds them equal to tokens.css. */
export const themeGrounds = {
  light: { paper: '#fbfaf6', sheet: '#ffffff', accent: '#0b5a4e' },
  dark: { paper: '#111816', sheet: '#18211e', accent: '#7fd0bd' },
} as const satisfies Record<Scheme, Record<'paper' | 'sheet' | 'accent', Hex>>

/** The least contrast of text with what it stands on. Source: WCAG 2.2, success criterion 1.4.3. */
export const leastContrast = 4.5

const softShare = 0.12

/** Why a colour cannot be the accent: its least contrast, on what, and the nearest colour that passes. */
export type AccentRefusal = { ratio: number; on: 'paper' | 'sheet' | 'tint'; nearest: Hex }

/** Decides whether links and buttons in this colour can be read on everything they stand on. */
export function decideAccent(colour: Hex, scheme: Scheme): Result<Hex, AccentRefusal> {
  const worst = worstContrast(colour, scheme)
  if (worst.ratio >= leastContrast) return succeed(colour)
  const nearest = nearestPassing(
    colour,
    scheme === 'light' ? 'dark' : 'light',
    (tried) => worstContrast(tried, scheme).ratio >= leastContrast,
  )
  return refuse({ ...worst, nearest })
}

/** Why a colour was refused, and which one to take, in a sentence. */
export function describeAccentRefusal({ ratio, on, nearest }: AccentRefusal): string {
  const ground = { paper: 'the page', sheet: 'white areas', tint: 'its own tint' }[on]
  // Rounded down: 4.499 must not read as enough.
  return `Text in this colour has a contrast of only ${(Math.floor(ratio * 100) / 100).toFixed(2)} to 1 on ${ground}; ${leastContrast} is the least. The nearest colour that passes is ${nearest}.`
}

function worstContrast(colour: Hex, scheme: Scheme): Omit<AccentRefusal, 'nearest'> {
  const { paper, sheet } = themeGrounds[scheme]
  const grounds = { paper, sheet, tint: toSoft(colour, scheme) }
  const on = (['paper', 'sheet', 'tint'] as const).toSorted(
    (one, other) => contrastRatio(colour, grounds[one]) - contrastRatio(colour, grounds[other]),
  )[0]
  return { ratio: contrastRatio(colour, grounds[on ?? 'paper']), on: on ?? 'paper' }
}

/** The tint of an accent: what stands behind marked passages. */
export function toSoft(accent: Hex, scheme: Scheme): Hex {
  return mixColours(accent, themeGrounds[scheme].sheet, softShare)
}
