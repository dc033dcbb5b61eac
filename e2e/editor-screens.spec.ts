import type { Page } from '@playwright/test'
import { firstSignIn, signIn } from '#tests/desk-users.ts'
import { expectAccessible } from './expect-accessible.ts'
import { test } from './fixtures.ts'

/** Lists of the desk whose first entry is looked at too. */
const lists = ['topics', 'people', 'glossary', 'help-lines', 'pages', 'users', 'media', 'sources']
const single = [
  'account',
  'articles/new',
  'audit',
  'banner',
  'calendar',
  'outbox',
  'redirects',
  'reports',
  'settings',
  'sources/new',
  'users/invite',
  'word-lists',
]

for (const [width, colorScheme] of [
  [390, 'dark'],
  [1280, 'light'],
] as const) {
  test.describe(`${width} px wide, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 860 }, colorScheme })

    test('every room of the desk is accessible and fits', async ({ page }) => {
      test.setTimeout(300_000)
      await signIn(page, firstSignIn())
      for (const room of single) await lookAt(page, `/admin/${room}`)
      for (const room of lists) {
        await lookAt(page, `/admin/${room}`)
        const entry = page
          .getByRole('main')
          .locator(`a[href^="/admin/${room}/"]:not([href$="/new"]):not([href$="/invite"])`)
        if (await entry.count()) await lookAt(page, `${await entry.first().getAttribute('href')}`)
      }
      await page.context().clearCookies()
      for (const door of ['sign-in', 'forgot']) await lookAt(page, `/admin/${door}`)
    })
  })
}

async function lookAt(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expectAccessible(page)
}
