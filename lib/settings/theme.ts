import { createHash } from 'node:crypto'
import type { Hex } from '#lib/settings/contrast.ts'
import { type Scheme, themeGrounds, toSoft } from '#lib/settings/theme-colours.ts'

/** The publication's own colours; null for Bedside's. */
export type Accents = { light: Hex | null; dark: Hex | null }

/**
 * The style sheet that puts the publication's colours in the place of Bedside's, and the hash in its address; null
 * when it has none of its own. It stands outside every layer, so that it counts wherever the page names it. Paper
 * is printed in black, whatever the colours are.
 */
export function toTheme({ light, dark }: Accents): { css: string; hash: string } | null {
  if (!light && !dark) return null
  const inLight = toRule(light ?? themeGrounds.light.accent, 'light')
  const inDark = toRule(dark ?? themeGrounds.dark.accent, 'dark')
  const css = `@media screen{${inLight}}@media screen and (prefers-color-scheme:dark){${inDark}}\n`
  return { css, hash: createHash('sha256').update(css).digest('hex').slice(0, 16) }
}

function toRule(accent: Hex, scheme: Scheme): string {
  return `:root{--accent:${accent};--accent-soft:${toSoft(accent, scheme)}}`
}
