import type { Browser, Page } from '@playwright/test'
import type { DeskArticle } from '#tests/desk-articles.ts'
import { type Credentials, signIn } from '#tests/desk-users.ts'
import { expect } from './fixtures.ts'

export const told = (page: Page) => page.getByRole('main').getByRole('status').first()
export const room = ({ id }: DeskArticle, name: string) => `/admin/articles/${id}/${name}`
export const reader = ({ slug }: DeskArticle) => `/articles/${slug}`

/** Readers are served these words: at once, or when the page that replaces the old one is made. */
export async function expectServed(page: Page, path: string, words: string): Promise<void> {
  await expect.poll(async () => (await page.request.get(path)).text()).toContain(words)
}

/** Signs in in a browser of their own. */
export async function open(browser: Browser, who: Credentials): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, who)
  return page
}

/** Puts words after a sentence of the text, and waits until they are saved. */
export async function write(page: Page, after: string, words: string): Promise<void> {
  const text = page.getByRole('textbox', { name: 'Text of the article' })
  await text.getByText(after).click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
  await expect(page.locator('[data-saving="saved"]')).toContainText(/^Saved .*, version \d+$/)
}

export async function submit(page: Page, article: DeskArticle, reviewer: string): Promise<void> {
  await page.goto(room(article, 'publish'))
  await page.getByLabel('Reviewer', { exact: true }).selectOption({ label: reviewer })
  await page.getByRole('button', { name: 'Send to review' }).click()
  await expect(told(page)).toContainText('It is in review.')
}

export async function sign(page: Page, statement: string): Promise<void> {
  await page.getByLabel('What you checked').fill(statement)
  await page.getByLabel('Declaration of interests').fill('None.')
  await page.getByLabel('I checked the figures against the sources listed.').check()
  await page.getByRole('button', { name: 'Sign and approve' }).click()
  await expect(told(page)).toContainText('Approved: exactly this text.')
}

export async function withdraw(page: Page, reason: string, redirectTo: string): Promise<void> {
  await disclose(page, 'Withdraw')
  await page.getByLabel('Why, for readers').fill(reason)
  await page.getByLabel('Send readers to another article instead').fill(redirectTo)
  await page.getByRole('button', { name: 'Withdraw the article' }).click()
  await expect(told(page)).toContainText('Withdrawn.')
}

export async function fillHour(
  form: ReturnType<Page['getByRole']>,
  date: string,
  time: string,
): Promise<void> {
  await form.getByLabel('Date').fill(date)
  await form.getByLabel('Time', { exact: true }).fill(time)
}

/** Opens a disclosure that may be open already. */
export async function disclose(page: Page, name: string): Promise<void> {
  const details = page.locator('details').filter({ has: page.locator('summary', { hasText: name }) })
  if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click()
}

/** Selects some words of the shown text, as a mouse does. */
export async function select(page: Page, words: string): Promise<void> {
  await page.getByText(words).evaluate((element, wanted) => {
    const node = [...element.childNodes].find((one) => one.textContent?.includes(wanted))
    const start = node?.textContent?.indexOf(wanted) ?? -1
    if (node && start >= 0)
      document.getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length)
  }, words)
}

/** Counts the clicks a person makes on a page; what Playwright does in one step and a person in two is added. */
export async function countClicks(page: Page): Promise<{ count: () => number; add: (more: number) => void }> {
  let clicks = 0
  await page.exposeFunction('countClick', () => {
    clicks += 1
  })
  await page.addInitScript(
    "addEventListener('click', (event) => event.isTrusted && event.detail > 0 && window.countClick(), true)",
  )
  return {
    count: () => clicks,
    add: (more) => {
      clicks += more
    },
  }
}
