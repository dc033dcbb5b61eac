import { bedside, firstSignIn, signIn } from '#tests/desk-users.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'

const legacyPage = 'lib/imports/fixtures/legacy-page.txt'

test('an old page is imported, and the desk tells what it held and what it lacks', async ({
  page,
  request,
}) => {
  await bedside('import', 'page', legacyPage, '--write')
  await signIn(page, firstSignIn())
  const imported = page.getByRole('region', { name: 'Imported pages' })
  await expect(imported).toContainText(/The page lacked \d+ things\. \d+ things left/)
  await imported.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: /^Rethinking Stage 4/ })).toBeVisible()
  const report = page.getByRole('complementary', { name: 'About this draft' })
  await expect(report.getByRole('heading', { name: /^\d+ missing on the imported page$/ })).toBeVisible()
  await expect(report.getByRole('heading', { name: /^\d+ found on it$/ })).toBeVisible()
  await expect(
    report.getByText('The marker “[2]” names a source that the page does not have.'),
  ).toContainText('Line 51')
  await expect(page.getByRole('heading', { name: 'A heading was lost here' })).toHaveCount(2)
  await report.getByRole('tab', { name: 'Details' }).click()
  const slug = await report.getByText(/^\/articles\//).textContent()
  expect((await request.get(`${slug}`)).status()).toBe(404)
})

test('the desk tells what went live, and leads to what readers see', async ({ page }) => {
  await signIn(page, firstSignIn())
  const happened = page.getByRole('complementary', { name: 'What happened' })
  await expect(happened.getByRole('heading', { name: 'Lately' })).toBeVisible()
  await happened.getByRole('link', { name: 'As readers see it' }).first().click()
  await expect(page).toHaveURL(/\/articles\/[a-z0-9-]+$/)
})

test('no part of the desk may be kept or indexed', async ({ page }) => {
  await signIn(page, firstSignIn())
  for (const path of ['/admin', '/admin/sign-in', '/admin/nothing']) {
    const headers = (await page.request.get(path)).headers()
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-robots-tag']).toContain('noindex')
    expect(headers['content-security-policy']).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/)
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`${width} px wide, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 860 }, colorScheme })

      test('every screen of the desk is accessible and fits', async ({ page }) => {
        // Seven screens, each looked over whole.
        test.setTimeout(300_000)
        await page.goto('/admin/sign-in')
        await expectAccessible(page)
        await signIn(page, firstSignIn())
        await expectAccessible(page)
        await page.goto('/admin/articles')
        await expectAccessible(page)
        const drafts = await page
          .getByRole('table', { name: 'Articles' })
          .getByRole('rowheader')
          .getByRole('link')
          .evaluateAll((links) => links.map((link) => `${link.getAttribute('href')}`))
        expect(drafts.length).toBeGreaterThan(2)
        for (const address of [...drafts.slice(0, 3), '/admin/nothing']) {
          await page.goto(address)
          await expectAccessible(page)
        }
      })
    })
  }
}
