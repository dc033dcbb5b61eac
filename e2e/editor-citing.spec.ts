import { randomUUID } from 'node:crypto'
import { addUser, signIn } from '#tests/desk-users.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { expectSaved, openDraft, startBelow, textOf } from './writing-draft.ts'

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

test('a source is cited by the keys, and its finding becomes a risk figure', async ({ page }, info) => {
  const id = randomUUID().slice(0, 8)
  await openDraft(page, info.outputPath('page.txt'))
  const text = textOf(page)
  await startBelow(page)
  await page.keyboard.type('A paragraph to cite in.')
  await page.keyboard.press('Control+Shift+C')
  await page.getByRole('combobox', { name: 'Find a source' }).fill('wolchok2025')
  await expect(page.getByRole('option').first()).toContainText('nivolumab plus ipilimumab')
  await expectAccessible(page, 'dialog[open]')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(text).toContainText('A paragraph to cite in.1')
  await expect(text).toBeFocused()

  await page.keyboard.press('Control+Shift+C')
  await page.getByRole('combobox', { name: 'Add another source' }).fill(newTrial(id))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add and cite' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(text).toContainText('A paragraph to cite in.12')

  await page.getByRole('button', { name: /^Risk figure/ }).click()
  await page.getByRole('button', { name: 'Add a source' }).click()
  await page.getByRole('combobox', { name: 'Find a source' }).fill('wolchok2025')
  await expect(page.getByRole('option').first()).toContainText('nivolumab plus ipilimumab')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Use: alive at 10 years' }).click()
  await expect(page.getByRole('dialog')).toContainText('43 in 100')
  await expectAccessible(page, 'dialog[open]')
  await page.getByRole('button', { name: 'Insert' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(text).toContainText('43 in 100')
  await expectSaved(page)
})
