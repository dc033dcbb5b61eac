import { test as base, expect } from './fixtures.ts'

/** A browser whose reader has set text to 200 %, as WCAG 1.4.4 asks; zoom is another thing, and covered by 320 pixels. */
const test = base.extend<object, { launchOptions: object }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, args: ['--blink-settings=defaultFontSize=32'] })
    },
    { scope: 'worker' },
  ],
})

for (const width of [390, 768, 1280, 1920]) {
  test(`an article can be read at ${width} pixels with text twice as large`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/articles/what-stage-4-means')
    await expect(page.locator('main p').last()).toHaveCSS('font-size', /^[23]\d(\.\d+)?px$/)
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main :is(p, h1, h2, dd, li, a)')]
        .filter((element) => element.checkVisibility() && !element.closest('[tabindex]'))
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.textContent?.slice(0, 40)),
    )
    expect(beyond).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })
}
