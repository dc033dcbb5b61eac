import { expect, test } from './fixtures.ts'
import { readerTemplates } from './reader-templates.ts'

const article = '/articles/what-stage-4-means'

/** How far the page reaches beyond the screen to the right, in CSS pixels. */
function overflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth
}

for (const [name, path] of readerTemplates) {
  test(`${name} fits on a screen 320 pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(path)
    expect(await page.evaluate(overflow)).toBe(0)
  })
}

test('paper is dark when the reader asks for dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(article)
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(17, 24, 22)')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(251, 250, 246)')
})

test('counted people stay apart from the others in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(article)
  const fill = (id: string) =>
    page.locator(`#${id} circle`).evaluate((circle) => getComputedStyle(circle).fill)
  expect(await fill('people-others')).toBe('none')
  expect(await fill('people-counted')).not.toBe('none')
})

test('print shows every address and definition, and leaves the way around out', async ({ page }) => {
  await page.goto(article)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toHaveCount(0)
  await expect(page.locator('[popover]').first()).toBeVisible()
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(page.getByText('Next review due')).toBeVisible()
  const sources = page.locator('li[id^="source-"]')
  for (const source of await sources.all()) await expect(source).toContainText(/doi\.org\/10\.|PMID|\w\.\w/)
})

test('focus is drawn around whatever has it', async ({ page }) => {
  await page.goto(article)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await expect(skip).toHaveCSS('outline-width', '3px')
})

test('text does not jump when the fonts arrive', async ({ page }) => {
  await page.goto(article)
  await page.evaluate(() => document.fonts.ready)
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
          )
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(0), 500)
      }),
  )
  expect(shift).toBeLessThan(0.05)
})
