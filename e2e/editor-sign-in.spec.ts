import type { Browser, Page } from '@playwright/test'
import { addUser, bedside, firstSignIn, signIn, submitSignIn } from '#tests/desk-users.ts'
import { expect, test } from './fixtures.ts'

// Every journey comes from one address, which is closed after twenty failures in a quarter of an hour. All the files
// together must stay below; the failures of this one are 11. Whoever fails here is a user of the test's own.

const today = { name: /day,? \d+ \w+$/ }
const wrong = 'That address and password do not belong together. Check both and try again.'

test('an editor signs in with what the start wrote down, and out again', async ({ page }) => {
  await signIn(page, firstSignIn())
  await expect(page.getByRole('heading', today)).toBeVisible()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL('/admin/sign-in')
  await page.goto('/admin')
  await expect(page).toHaveURL('/admin/sign-in')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the door works all the same, in both directions', async ({ page }) => {
    await signIn(page, firstSignIn())
    await expect(page.getByRole('heading', today)).toBeVisible()
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await expect(page).toHaveURL('/admin/sign-in')
  })

  test('a refused form keeps the address and says why', async ({ page }) => {
    const { email } = await addUser('author')
    await submitSignIn(page, { email, password: 'not the password' })
    await expect(problem(page)).toHaveText(wrong)
    await expect(page.getByLabel('E-mail address')).toHaveValue(email)
    await expect(page.getByLabel('Password')).toHaveValue('')
  })
})

test('an unknown address is answered like a wrong password', async ({ page }) => {
  const { email: known } = await addUser('author')
  for (const email of [known, 'nobody@bedside.example']) {
    await submitSignIn(page, { email, password: 'not the password' })
    await expect(problem(page)).toHaveText(wrong)
    await expect(page.getByLabel('E-mail address')).toHaveValue(email)
  }
})

test('after five failures an account is closed for a while, but not to the browser its owner is known by', async ({
  page,
  browser,
}) => {
  const user = await addUser('author')
  await signIn(page, user)
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL('/admin/sign-in')
  const stranger = await openPage(browser)
  for (let failure = 0; failure < 5; failure += 1) {
    await submitSignIn(stranger, { email: user.email, password: `guess ${failure}` })
    await expect(problem(stranger)).toHaveText(wrong)
  }
  await submitSignIn(stranger, user)
  await expect(problem(stranger)).toHaveText(/^Too many tries\. Wait \d+ minutes?, then try again\.$/)
  await stranger.context().close()
  await signIn(page, user)
})

test('signing out ends one browser, signing out everywhere all of them, at their next request', async ({
  page,
  browser,
}) => {
  const user = await addUser('editor')
  const [second, third] = [await openPage(browser), await openPage(browser)]
  for (const each of [page, second, third]) await signIn(each, user)
  await third.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(third).toHaveURL('/admin/sign-in')
  await second.reload()
  await expect(second.getByRole('heading', today)).toBeVisible()
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL('/admin/sign-in')
  await second.reload()
  await expect(second).toHaveURL('/admin/sign-in')
  await second.context().close()
  await third.context().close()
})

test('a disabled user is out at the next request, and not told why at the door', async ({ page }) => {
  const user = await addUser('editor')
  await signIn(page, user)
  expect(await bedside('user', 'disable', user.email)).toContain('signed out everywhere')
  await page.reload()
  await expect(page).toHaveURL('/admin/sign-in')
  await submitSignIn(page, user)
  await expect(problem(page)).toHaveText(wrong)
})

test('another password ends the sessions that were open', async ({ page }) => {
  const user = await addUser('medical_reviewer')
  await signIn(page, user)
  const said = await bedside('user', 'password', user.email)
  await page.reload()
  await expect(page).toHaveURL('/admin/sign-in')
  await signIn(page, { ...user, password: /^Password: (.+)$/m.exec(said)?.[1] ?? '' })
  await expect(page.getByRole('banner')).toContainText('Medical reviewer')
})

test('the cookies are closed to scripts and to other sites, and the session ends after twelve hours', async ({
  page,
}) => {
  await signIn(page, firstSignIn())
  const cookies = await page.context().cookies()
  expect(cookies.map(({ name }) => name).sort()).toEqual(['bedside-browser', 'bedside-session'])
  for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  const session = cookies.find(({ name }) => name === 'bedside-session')
  const hoursLeft = ((session?.expires ?? 0) - Date.now() / 1_000) / 3_600
  expect(hoursLeft).toBeGreaterThan(11.9)
  expect(hoursLeft).toBeLessThanOrEqual(12)
})

test('next-auth’s own door opens to the same words and the same cookie', async ({ page }) => {
  const user = await addUser('editor')
  const csrf = await (await page.request.get('/api/auth/csrf')).json()
  const knock = (password: string) =>
    page.request.post('/api/auth/callback/credentials', {
      form: { email: user.email, password, csrfToken: csrf.csrfToken, json: 'true' },
    })
  expect((await knock('not the password')).status()).toBe(401)
  expect((await knock(user.password)).ok()).toBe(true)
  await page.goto('/admin')
  await expect(page.getByRole('heading', today)).toBeVisible()
})

/** Next keeps an alert of its own outside of the form. */
function problem(page: Page) {
  return page.locator('form').getByRole('alert')
}

async function openPage(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage()
}
