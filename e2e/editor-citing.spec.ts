import { randomUUID } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { addUser, signIn } from '#tests/desk-users.ts'
import { expect, test } from './fixtures.ts'

const newTrial = (id: string) =>
  `Example A, Sample B, et al. Walking and sleep ${id}: a randomised trial. J Sleep Res. 2024;33(2):e14000. doi:10.1000/${id}.`

test('a pasted reference becomes a source with a finding, and is not added twice', async ({ page }) => {
  const id = randomUUID().slice(0, 8)
  await signIn(page, await addUser('editor'))
  await page.goto('/admin/sources/new')
  await expectAccessible(page)
  await page.getByLabel('Paste sources').fill(newTrial(id))
  await page.getByRole('button', { name: 'Read them' }).click()
  await expect(page.getByRole('heading', { name: 'One source found' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: /^DOI/ })).toHaveValue(`10.1000/${id}`)
  await page.getByRole('button', { name: 'Add to the library' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Walking and sleep ${id}` })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Add a finding' }).click()
  await expectAccessible(page)
  await page.getByLabel('What was counted or measured').fill('asleep within an hour with walking')
  await page.getByLabel('Figure', { exact: true }).fill('43')
  await page.getByLabel('Unit').fill('percent')
  await page.getByLabel('In whom').fill('adults')
  await page.getByLabel('Absolute or relative').selectOption('absolute')
  await page.getByRole('button', { name: 'Add the finding' }).click()
  await expect(page.getByText('43 %: asleep within an hour with walking, in adults.')).toBeVisible()

  await page.goto('/admin/sources/new')
  await page.getByLabel('Paste sources').fill(`https://doi.org/10.1000/${id.toUpperCase()}`)
  await page.getByRole('button', { name: 'Read them' }).click()
  await expect(page.getByText('is in the library and has this DOI')).toBeVisible()
  await page.goto(`/admin/sources?q=${id}`)
  await expect(page.getByRole('status')).toHaveText('1 source')
  await expectAccessible(page)
})

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include((await page.getByRole('dialog').count()) ? 'dialog[open]' : 'main')
    .analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }))).toEqual([])
}
