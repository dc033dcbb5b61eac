import { addUser, firstSignIn, signIn } from '#tests/desk-users.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'

test('filters live in the address and survive a reload', async ({ page }) => {
  await signIn(page, firstSignIn())
  await page.goto('/admin/articles')
  await page.getByLabel('State').selectOption('published')
  await page.getByLabel('Title, address or author').fill('diabetes')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/q=diabetes.*state=published/)
  const rows = page.getByRole('table', { name: 'Articles' }).getByRole('rowheader')
  await expect(rows.first()).toBeVisible()
  const count = await rows.count()
  await page.reload()
  await expect(page.getByLabel('State')).toHaveValue('published')
  await expect(rows).toHaveCount(count)
  await page.getByRole('link', { name: 'Show all', exact: true }).click()
  await expect(page).toHaveURL('/admin/articles')
})

test('articles are chosen and assigned from the keyboard, and each is told of', async ({ page }) => {
  await signIn(page, firstSignIn())
  await page.goto('/admin/articles?sort=title')
  await expect(page.getByText('None chosen')).toBeVisible()
  for (const key of ['j', 'x', 'ArrowDown', 'x']) await page.keyboard.press(key)
  await expect(page.getByText('2 chosen')).toBeVisible()
  await page.getByRole('combobox', { name: 'Who', exact: true }).selectOption({ label: 'Publisher' })
  await page.getByRole('button', { name: 'Do it' }).click()
  await expect(page.getByRole('group', { name: 'What came of it' })).toContainText('Done for 2 articles.')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys on this screen' })).toBeVisible()
})

test('anything is opened by its name', async ({ page }) => {
  await signIn(page, firstSignIn())
  await expect(page.getByRole('button', { name: /^Search (Ctrl K|⌘K)$/ })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('calend')
  await expect(page.getByRole('option', { name: 'Calendar' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/admin/calendar')
})

test('an author sees neither the articles nor the rooms of others', async ({ page }) => {
  await signIn(page, await addUser('author'))
  await page.goto('/admin/articles')
  await expect(page.getByText('No articles yet.', { exact: false })).toBeVisible()
  expect((await page.request.get('/admin/search?q=measles')).ok()).toBe(true)
  // Sources are everybody's; articles of others are nobody's.
  const found = await (await page.request.get('/admin/search?q=measles')).text()
  expect(found).toContain('/admin/sources/')
  expect(found).not.toContain('/admin/articles/')
  await page.goto('/admin/reports')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This room is not open to you')
})

for (const [width, colorScheme] of [
  [390, 'dark'],
  [1280, 'light'],
] as const) {
  test.describe(`${width} px wide, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 860 }, colorScheme })

    test('lists, calendar and reports are accessible and fit', async ({ page }) => {
      await signIn(page, firstSignIn())
      for (const address of [
        '/admin',
        '/admin/articles?review=overdue',
        '/admin/articles/new',
        '/admin/calendar?month=2026-11',
        '/admin/calendar?month=2026-11&view=list',
        '/admin/reports',
      ]) {
        await page.goto(address)
        await expectAccessible(page)
      }
      await page.goto('/admin/calendar?month=2026-12')
      await page.getByRole('link', { name: 'Next month' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('January 2027')
    })
  })
}
