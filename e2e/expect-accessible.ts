import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * No violation, and nothing wider than the screen; `within` names a part by a selector. Legacy mode leaves frames alone:
 * the preview stands in one that runs no script, which axe would wait for in vain, and every page is looked at twice as
 * fast.
 */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  await expect(page.locator('h1').first(), page.url()).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).include(within).setLegacyMode().analyze()
  const wrong = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }))
  expect(wrong, page.url()).toEqual([])
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(over, `${page.url()} is wider than its screen`).toBeLessThanOrEqual(0)
}
