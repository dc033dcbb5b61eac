import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrastRatio } from '#lib/settings/contrast.ts'
import { toTheme } from '#lib/settings/theme.ts'
import {
  decideAccent,
  describeAccentRefusal,
  leastContrast,
  themeGrounds,
} from '#lib/settings/theme-colours.ts'

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

// Ratios from the published tables of WCAG's own techniques.
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
])('%s on %s has %d to 1', (one, other, ratio) => {
  expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2)
})

test.each(['light', 'dark'] as const)(
  'in %s, Bedside’s own green passes, and the grounds are those of tokens.css',
  (scheme) => {
    expect(decideAccent(themeGrounds[scheme].accent, scheme)).toMatchObject({ ok: true })
    const css = readFileSync('app/styles/tokens.css', 'utf8')
    const part =
      scheme === 'light' ? css.split('@media')[0] : css.split('@media (prefers-color-scheme: dark)')[1]
    for (const [name, value] of Object.entries(themeGrounds[scheme]))
      expect(part).toContain(`--${name}: ${value};`)
  },
)

test('a colour that cannot be read is refused, with its ratio and the nearest one that can', () => {
  const refused = decideAccent('#f5a623', 'light')
  if (refused.ok) throw new Error('Orange on paper passed')
  expect(describeAccentRefusal(refused.refusal)).toMatch(
    /^Text in this colour has a contrast of only [12]\.\d\d to 1 on its own tint; 4\.5 is the least\. The nearest colour that passes is #[0-9a-f]{6}\.$/,
  )
})

test.each(['light', 'dark'] as const)(
  'in %s, whatever is refused, the colour offered passes and is no further than needed',
  (scheme) => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const decided = decideAccent(colour, scheme)
        if (decided.ok) return
        const { nearest, ratio } = decided.refusal
        expect(ratio).toBeLessThan(leastContrast)
        expect(decideAccent(nearest, scheme)).toEqual({ ok: true, value: nearest })
        const { paper, sheet } = themeGrounds[scheme]
        const least = Math.min(contrastRatio(nearest, paper), contrastRatio(nearest, sheet))
        expect(least).toBeLessThan(6.2)
      }),
    )
  },
)

test('the style sheet names both schemes, and only colours of its own have one', () => {
  expect(toTheme({ light: null, dark: null })).toBeNull()
  const theme = toTheme({ light: '#123456', dark: null })
  expect(theme?.css).toContain(':root{--accent:#123456;--accent-soft:#e3e7eb}')
  expect(theme?.css).toContain('prefers-color-scheme:dark){:root{--accent:#7fd0bd;')
  expect(theme?.hash).toMatch(/^[0-9a-f]{16}$/)
})
