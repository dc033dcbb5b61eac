import type { Page } from '@playwright/test'
import { totpCodeAt } from '#lib/accounts/totp.ts'
import { firstSignIn, signIn, submitSignIn } from '#tests/desk-users.ts'
import { expect, test } from './fixtures.ts'

const stepMs = 30_000
const password = 'a quiet lamp by the window'

test.setTimeout(300_000)

test('someone is invited, comes in, sets up a second factor, ends a session and resets the password', async ({
  page,
  browser,
}) => {
  const email = `invited-${Date.now()}@bedside.example`
  const [admin, elsewhere] = [await openPage(), await openPage()]
  async function openPage(): Promise<Page> {
    return (await browser.newContext()).newPage()
  }

  const link = await test.step('an administrator invites them', async () => {
    await signIn(admin, firstSignIn())
    await admin.goto('/admin/users')
    await admin.getByRole('link', { name: 'Invite someone' }).click()
    await admin.getByLabel('E-mail address').fill(email)
    await admin.getByLabel('Name').fill('Ada Invited')
    await admin.getByRole('button', { name: 'Invite', exact: true }).click()
    const url = (await admin.getByRole('status').locator('code').textContent()) ?? ''
    return url
  })

  await test.step('the link lets them in once', async () => {
    await page.goto(link)
    await page.getByLabel('New password').fill(password)
    await page.getByRole('button', { name: 'Come in' }).click()
    await page.waitForURL('/admin')
    await page.goto(link)
    await expect(page.getByRole('heading', { name: 'This link is over' })).toBeVisible()
  })

  const { secret, codes } = await test.step('they set up a second factor', async () => {
    await page.goto('/admin/account')
    await page.getByRole('link', { name: 'Set it up' }).click()
    await page.getByRole('button', { name: 'Set it up' }).click()
    const key = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '')
    // The code of the step before is still taken, and leaves the one of now for signing in.
    await page.getByLabel('Code the app shows now').fill(codeOf(key, -1))
    await page.getByRole('button', { name: 'Turn it on' }).click()
    const kept = page.getByRole('status').locator('li')
    await expect(kept).toHaveCount(10)
    return { secret: key, codes: await kept.allInnerTexts() }
  })

  await test.step('they sign in with a code here, and with a recovery code elsewhere', async () => {
    await page.goto('/admin')
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.waitForURL('/admin/sign-in')
    await submitSignIn(page, { email, password })
    await page.waitForURL('/admin/sign-in/code')
    await submitCode(page, codeOf(secret, 1))
    await submitSignIn(elsewhere, { email, password })
    await submitCode(elsewhere, `${codes[0]}`)
  })

  await test.step('a session that is ended is over at its next request', async () => {
    await page.goto('/admin/account')
    const end = page.getByRole('button', { name: 'End', exact: true })
    await end.click()
    await expect(end).toHaveCount(0)
    await elsewhere.reload()
    await expect(elsewhere).toHaveURL('/admin/sign-in')
  })

  await test.step('a link from the outbox changes the password and ends every session', async () => {
    await elsewhere.goto('/admin/forgot')
    await elsewhere.getByLabel('E-mail address').fill(email)
    await elsewhere.getByRole('button', { name: 'Send the link' }).click()
    const message = admin.locator('tr').filter({ hasText: email }).filter({ hasText: 'A new password' })
    await expect(async () => {
      await admin.goto('/admin/outbox')
      await expect(message).toHaveCount(1, { timeout: 500 })
    }).toPass({ timeout: 30_000 })
    await message.getByText(/^A new password/).click()
    const letter = (await message.locator('pre').textContent()) ?? ''
    await elsewhere.goto(/http\S+\/admin\/reset\/\S+/.exec(letter)?.[0] ?? '')
    await elsewhere.getByLabel('New password').fill(`${password} again`)
    await elsewhere.getByRole('button', { name: 'Change the password' }).click()
    await submitCode(elsewhere, `${codes[1]}`)
    await page.reload()
    await expect(page).toHaveURL('/admin/sign-in')
  })

  await test.step('the audit log tells it', async () => {
    await admin.goto('/admin/audit')
    await expect(admin.getByText('Ada Invited').first()).toBeVisible()
  })
  await admin.context().close()
  await elsewhere.context().close()
})

function codeOf(secret: string, stepsAhead: number): string {
  return totpCodeAt(secret, new Date(Date.now() + stepsAhead * stepMs))
}

async function submitCode(page: Page, code: string): Promise<void> {
  await page.waitForURL('/admin/sign-in/code')
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('/admin')
}
