import type { Locator, Page } from '@playwright/test'
import { addCast } from '#tests/desk-articles.ts'
import type { Credentials } from '#tests/desk-users.ts'
import { expect, test } from './fixtures.ts'
import { expectServed, reader, told } from './reviewing-steps.ts'
import { textOf } from './writing-draft.ts'

/** More stops than any screen of the desk has. */
const mostStops = 200

/** Goes to something by the Tab key alone, as a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${target} was not reached by ${mostStops} presses of Tab`)
}

async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

async function typeInto(page: Page, target: Locator, words: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(words)
}

/** Goes down a list of choices by the arrow key. */
async function choose(page: Page, list: Locator, wanted: string): Promise<void> {
  await tabTo(page, list)
  await page.keyboard.press('Home')
  for (let stop = 0; stop < mostStops; stop += 1) {
    if ((await list.locator('option:checked').textContent()) === wanted) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`There is no choice “${wanted}”`)
}

async function signInByKeys(page: Page, { email, password }: Credentials): Promise<void> {
  await page.goto('/admin/sign-in')
  await typeInto(page, page.getByLabel('E-mail address'), email)
  await typeInto(page, page.getByLabel('Password'), password)
  await page.keyboard.press('Enter')
  await page.waitForURL('/admin')
}

test('a change is written, reviewed and published without a mouse', async ({ page, browser }) => {
  const [article, reviewer, who] = await addCast({ published: true })
  await signInByKeys(page, who)
  await expect(async () => {
    // Nothing hears keys until the screen's scripts are there.
    await page.keyboard.press('Control+K')
    await expect(page.getByRole('combobox')).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.type(article.title)
  // At once: what is listed by then may be for the first letters only.
  await page.keyboard.press('Enter')
  await tabTo(page, textOf(page))
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('Written by keys.')
  await expect(page.locator('[data-saving="saved"]')).toContainText(/^Saved .*, version \d+$/)
  await pressOn(page, page.getByRole('link', { name: 'Review and publish' }))
  await choose(page, page.getByLabel('Reviewer', { exact: true }), reviewer.name)
  await pressOn(page, page.getByRole('button', { name: 'Send to review' }))
  await expect(told(page)).toContainText('It is in review.')

  const theirs = await (await browser.newContext()).newPage()
  await signInByKeys(theirs, reviewer)
  const waiting = theirs.getByRole('table', { name: 'What waits for you' })
  await pressOn(theirs, waiting.getByRole('link', { name: article.title }))
  await typeInto(theirs, theirs.getByLabel('What you checked'), 'Every word of it.')
  await typeInto(theirs, theirs.getByLabel('Declaration of interests'), 'None.')
  await tabTo(theirs, theirs.getByLabel('I checked the figures against the sources listed.'))
  await theirs.keyboard.press('Space')
  await pressOn(theirs, theirs.getByRole('button', { name: 'Sign and approve' }))
  await expect(told(theirs)).toContainText('Approved: exactly this text.')
  await theirs.context().close()

  await page.reload()
  await typeInto(page, page.getByLabel('What changed, for readers'), 'A line by keys.')
  await pressOn(page, page.getByRole('button', { name: 'Publish', exact: true }))
  await expect(told(page)).toContainText('Published.')
  await expectServed(page, reader(article), 'Written by keys.')
})
