import { firstSignIn, signIn } from '#tests/desk-users.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { expectSaved, openDraft, startBelow, textOf } from './writing-draft.ts'

test('a comment on a passage survives edits around it, is answered and resolved', async ({
  page,
  browser,
}, info) => {
  const address = await openDraft(page, info.outputPath('page.txt'))
  const text = textOf(page)
  await startBelow(page)
  await page.keyboard.type('Sleep helps most people.')
  for (const _letter of 'most people.') await page.keyboard.press('Shift+ArrowLeft')
  await page.getByRole('tab', { name: 'Comments' }).click()
  await page.getByRole('button', { name: 'Comment on the selected words' }).click()
  await page.getByLabel('About “most people.”').fill('Which people? Name the trial’s.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(text.locator('[data-comment]')).toHaveText('most people.')
  await startBelow(page)
  await page.keyboard.type('Below.')
  await text.getByText('Sleep helps').click()
  await page.keyboard.press('Home')
  await page.keyboard.type('It is known that ')
  await expect(text.locator('[data-comment]')).toHaveText('most people.')
  await expectSaved(page)

  const colleague = await (await browser.newContext()).newPage()
  await signIn(colleague, firstSignIn())
  await colleague.goto(address)
  await colleague.getByRole('tab', { name: 'Comments' }).click()
  await expect(textOf(colleague).locator('[data-comment]')).toHaveText('most people.')
  const thread = colleague.getByRole('listitem').filter({ hasText: 'Which people?' })
  await thread.getByText('Answer').first().click()
  await thread.getByLabel('Your answer').fill('Adults of the sleep trial.')
  await thread.getByRole('button', { name: 'Answer' }).click()
  await expect(thread).toContainText('Adults of the sleep trial.')
  await thread.getByRole('button', { name: 'Resolve' }).click()
  await expect(thread).toHaveCount(0)
  await expect(textOf(colleague).locator('[data-comment]')).toHaveCount(0)
  await colleague.getByLabel('Settled ones').check()
  await expect(thread).toContainText('settled it')
  await colleague.context().close()
})
