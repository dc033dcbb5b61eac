import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { preloadedFonts } from '#components/site/font-files.ts'

const sheet = readFileSync('app/styles/fonts.css', 'utf8')

test('every font the style sheet names is there', () => {
  const files = [...sheet.matchAll(/url\("([^"]+)"\)/g)].map(([, address]) => address)
  expect(files.length).toBeGreaterThan(4)
  for (const file of files) expect(statSync(`public${file}`).size, file).toBeGreaterThan(1_000)
})

test('the fonts on the critical path weigh 45 kB at most', () => {
  expect(preloadedFonts).toHaveLength(2)
  for (const font of preloadedFonts) expect(sheet).toContain(font)
  const bytes = preloadedFonts.reduce((sum, font) => sum + statSync(`public${font}`).size, 0)
  expect(bytes).toBeLessThanOrEqual(45_000)
})
