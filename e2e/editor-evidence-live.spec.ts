import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { expectSaved, openDraft, startBelow, textOf } from './writing-draft.ts'

test('what the check finds is underlined while one types, and can be answered beside the text', async ({
  page,
}, info) => {
  await openDraft(page, info.outputPath('page.txt'))
  const text = textOf(page)
  await startBelow(page)
  await page.keyboard.type('Experts say that this tablet cures most people. Drink some water.')
  const underlined = text.locator('[data-finding]')
  await expect(underlined.first()).toBeVisible()
  await expect(underlined.filter({ hasText: 'Drink some water' })).toHaveCount(0)
  await expectSaved(page)
  await page.getByRole('tab', { name: /^Checks/ }).click()
  const panel = page.getByRole('complementary', { name: 'About this draft' })
  const point = panel.getByRole('listitem').filter({ hasText: 'Experts say' }).first()
  await expect(point).toBeVisible()
  await point.getByRole('button', { name: 'Show in the text' }).click()
  await expect(text).toBeFocused()
  await expect(panel.getByText(/points? left:/)).toBeVisible()
  await expectAccessible(page)

  const accepted = panel.getByRole('listitem').filter({ hasText: 'Accept with a reason' }).first()
  await accepted.getByText('Accept with a reason').click()
  await accepted.getByLabel('Why it may stand').fill('A sentence of a test that readers never see.')
  await accepted.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(panel.getByText(/, 1 point answered for/)).toBeVisible()

  await page.keyboard.press('Escape')
  await text.getByText('Experts say').click()
  await page.keyboard.press('End')
  for (let typed = 0; typed < 90; typed += 1) await page.keyboard.press('Backspace')
  await expect(underlined).toHaveCount(0)
})
