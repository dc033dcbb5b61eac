import { expectAccessible } from './expect-accessible.ts'
import { test } from './fixtures.ts'
import { readerTemplates } from './reader-templates.ts'

for (const [name, path] of readerTemplates) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      test(`axe finds nothing on ${name}, ${colorScheme}, ${width} pixels`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        await expectAccessible(page)
      })
    }
  }
}
