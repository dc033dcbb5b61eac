import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { bedside, firstSignIn, signIn } from '#tests/desk-users.ts'

/** The text of the open draft. */
export function textOf(page: Page) {
  return page.getByRole('textbox', { name: 'Text of the article' })
}

/** Imports a small page of its own and opens it; the first user may edit every draft. */
export async function openDraft(page: Page, file: string): Promise<string> {
  const title = `Writing ${randomUUID().slice(0, 8)}`
  writeFileSync(
    file,
    `${title} | Test Clinic\nHome › ${title}\n${title}\n\nThe first paragraph of this page.\n`,
  )
  await bedside('import', 'page', file, '--write')
  await signIn(page, firstSignIn())
  await page.getByRole('region', { name: 'Imported pages' }).getByRole('link', { name: title }).click()
  await expect(textOf(page)).toContainText('The first paragraph')
  return page.url()
}

/** Puts the cursor into a new paragraph below everything. */
export async function startBelow(page: Page): Promise<void> {
  await textOf(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Enter')
}

/** Waits until the server has it all. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-saving="saved"]')).toContainText(/^Saved .*, version \d+$/)
}
