import type { Page, Route } from '@playwright/test'
import { firstSignIn, signIn } from '#tests/desk-users.ts'
import { expect, test } from './fixtures.ts'

const article = '/articles/what-stage-4-means'

test('the emergency banner is on every page while it is up, and gone when it is down', async ({ page }) => {
  await signIn(page, firstSignIn())
  await page.goto('/admin/banner')
  const words = 'Do not use SampleTab lot 7: it holds twice its dose. Ring 116 117.'
  await page.getByLabel('What readers must know').fill(words)
  await page.getByLabel('Emergency').check()
  await page.getByRole('button', { name: 'Put it up' }).click()
  await expect(page.getByText(/^The banner is up since/)).toBeVisible()
  for (const path of ['/', article, '/no-such-page', '/unavailable']) await expectAnnounced(page, path, words)

  await page.goto('/admin/banner')
  await page.getByRole('button', { name: 'Take it down' }).click()
  await expect(page.getByText(/^No banner is up/)).toBeVisible()
  for (const path of ['/', article, '/no-such-page', '/unavailable']) await expectAnnounced(page, path, null)
})

test('a colour nobody could read is refused with its ratio and the nearest that passes', async ({ page }) => {
  await signIn(page, firstSignIn())
  await page.goto('/admin/settings')
  const colour = page.getByLabel('Colour of links and buttons, in light')
  await colour.fill('#ffcc00')
  await expect(page.getByText(/contrast of only 1\.\d\d to 1/)).toBeVisible()
  const tagline = page.getByLabel('In one line')
  await page.route('**/admin/settings', async (route) => {
    if (route.request().method() === 'POST') await tagline.fill('Typed while it was being sent')
    await route.continue()
  })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('form').getByRole('alert')).toBeFocused()
  await expect(colour).toHaveValue('#ffcc00')
  await expect(tagline).toHaveValue('Typed while it was being sent')
  await expect(colour).toHaveAccessibleDescription(/nearest colour that passes is #[0-9a-f]{6}/)
})

test('a form that gets no answer keeps what was typed, and can be sent again', async ({ page }) => {
  await page.goto('/admin/sign-in')
  await page.getByLabel('E-mail address').fill(firstSignIn().email)
  await page.getByLabel('Password').fill('whatever')
  await page.route('**/admin/**', refusePosts)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('No answer came')
  await expect(page.getByLabel('E-mail address')).toHaveValue(firstSignIn().email)
  await page.unroute('**/admin/**', refusePosts)

  await signIn(page, firstSignIn())
  await page.goto('/admin/settings')
  const line = page.getByLabel('In one line')
  const before = await line.inputValue()
  await line.fill('Typed while nobody answered')
  await page.route('**/admin/**', refusePosts)
  await page.getByRole('button', { name: 'Save' }).click()
  const problem = page.locator('form').getByRole('alert')
  await expect(problem).toBeFocused()
  await expect(problem).toContainText('No answer came')
  await expect(line).toHaveValue('Typed while nobody answered')
  await page.unroute('**/admin/**', refusePosts)
  await line.fill(before)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^Saved/)).toBeVisible()
})

test('a person renamed at the desk is renamed on the article', async ({ page }) => {
  await signIn(page, firstSignIn())
  const byline = page.locator('main').getByRole('link', { name: 'Ada Sample' }).first()
  for (const [before, after] of [
    ['Ada Sample', 'Ada Samplewell'],
    ['Ada Samplewell', 'Ada Sample'],
  ] as const) {
    await page.goto('/admin/people')
    await page.locator('main').getByRole('link', { name: before }).click()
    await page.getByLabel('Name', { exact: true }).fill(after)
    await page.getByRole('button', { name: 'Save' }).first().click()
    await expect(page.getByText('Saved. Readers see it now.')).toBeVisible()
    await expect(async () => {
      await page.goto(article)
      await expect(byline).toContainText(new RegExp(`${after}\\b`), { timeout: 500 })
    }).toPass({ timeout: 30_000 })
  }
})

/** The network goes while something is being sent. */
function refusePosts(route: Route): Promise<void> {
  return route.request().method() === 'POST' ? route.abort() : route.fallback()
}

/** The banner as readers get it, within the 30 s it may take at most; null for none. */
async function expectAnnounced(page: Page, path: string, words: string | null): Promise<void> {
  const banner = page.getByRole('region', { name: 'Announcement' })
  await expect(async () => {
    await page.goto(path)
    if (words === null) await expect(banner).toHaveCount(0, { timeout: 500 })
    else await expect(banner).toHaveText(words, { timeout: 500 })
  }).toPass({ timeout: 30_000 })
}
