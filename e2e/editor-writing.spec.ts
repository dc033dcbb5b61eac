import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { firstSignIn, signIn } from '#tests/desk-users.ts'
import { unsafeAddresses } from '#tests/unsafe-addresses.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { expectSaved, openDraft, startBelow, textOf } from './writing-draft.ts'

test('what is written with shortcuts and the slash menu is there after a reload', async ({ page }, info) => {
  await openDraft(page, info.outputPath('page.txt'))
  const text = textOf(page)
  await startBelow(page)
  await page.keyboard.type('## What helps')
  await page.keyboard.press('Enter')
  await page.keyboard.type(
    'Sleep helps **most people** and *some* read [the guideline](https://example.org/a).',
  )
  await page.keyboard.press('Enter')
  await page.keyboard.type('- Water')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Rest')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/care')
  await expect(page.getByRole('option', { name: /^Care card/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The pain came suddenly.')
  await expectSaved(page)
  await page.reload()
  await expect(text.getByRole('heading', { level: 2, name: 'What helps' })).toBeVisible()
  await expect(text.locator('strong')).toHaveText(['most people'])
  await expect(text.locator('em')).toHaveText(['some'])
  await expect(text.getByRole('link', { name: 'the guideline' })).toHaveAttribute(
    'href',
    'https://example.org/a',
  )
  await expect(text.locator('ul > li')).toHaveText(['Water', 'Rest'])
  await expect(text).toContainText('The pain came suddenly.')
  expect(await page.evaluate(() => indexedDB.databases().then((all) => all.length))).toBeGreaterThan(0)
})

test('with the network gone nothing is lost, and it is saved when it is back', async ({
  page,
  context,
}, info) => {
  await openDraft(page, info.outputPath('page.txt'))
  await startBelow(page)
  const cutSaves = (at: Page) => at.route('**/save', (route) => route.abort())
  await cutSaves(page)
  await page.keyboard.type('Written without a network.')
  await expect(page.getByText('Kept in this browser: the server does not answer').first()).toBeVisible()
  const address = page.url()
  const other = await context.newPage()
  // A tab that dies says no goodbye: one that is closed still hands its text to the server.
  await page.goto('chrome://crash').catch(() => {})
  await cutSaves(other)
  await other.goto(address)
  const offer = other.getByRole('dialog', { name: 'This browser kept a text that was not saved' })
  await offer.getByRole('button', { name: 'Compare' }).click()
  await expect(offer.locator('ins')).toContainText('Written without a network.')
  await other.unroute('**/save')
  await offer.getByRole('button', { name: 'Restore it' }).click()
  await expect(textOf(other)).toContainText('Written without a network.')
  await expectSaved(other)
  await other.reload()
  await expect(textOf(other)).toContainText('Written without a network.')
  await expect(offer).toBeHidden()
})

test('a session that ended while typing costs no word', async ({ page, context }, info) => {
  await openDraft(page, info.outputPath('page.txt'))
  await startBelow(page)
  await context.clearCookies()
  await page.keyboard.type('Typed after the session ended.')
  await expect(page.getByText(/^Signed out: sign in in a new tab/).first()).toBeVisible()
  const other = await context.newPage()
  await signIn(other, firstSignIn())
  await other.close()
  // Coming back to this tab is enough: it tries by itself.
  await page.bringToFront()
  await expectSaved(page)
  await page.reload()
  await expect(textOf(page)).toContainText('Typed after the session ended.')
})

test('of two people who write at once neither overwrites the other', async ({ page, browser }, info) => {
  const address = await openDraft(page, info.outputPath('page.txt'))
  const colleague = await colleagueAt(browser, address)
  await startBelow(colleague)
  await colleague.keyboard.type('Written by the colleague.')
  await expectSaved(colleague)
  await startBelow(page)
  await page.keyboard.type('Written by me.')
  const decision = page.getByRole('dialog', { name: /saved while you were writing$/ })
  await expect(decision.locator('ins').first()).toContainText('me')
  await expect(decision.locator('del').first()).toContainText('the colleague')
  await page.keyboard.press('Escape')
  await decision.getByRole('button', { name: 'Keep mine as a new version' }).click()
  await expectSaved(page)
  await expect(textOf(page)).toContainText('Written by me.')
  await expect(page.getByText(/^Also here: /)).toBeVisible()
  await colleague.keyboard.type(' And more.')
  const theirs = colleague.getByRole('dialog', { name: /saved while you were writing$/ })
  await theirs.getByRole('button', { name: 'Take theirs' }).click()
  await expect(textOf(colleague)).toContainText('Written by me.')
  await textOf(colleague).focus()
  await colleague.keyboard.press('Control+z')
  await expect(textOf(colleague)).toContainText('Written by the colleague. And more.')
  await colleague.context().close()
})

test('a page from Word is pasted as clean text', async ({ page }, info) => {
  await openDraft(page, info.outputPath('page.txt'))
  await startBelow(page)
  await paste(page, readFileSync('lib/editor/fixtures/word.txt', 'utf8'))
  const text = textOf(page)
  await expect(text.getByRole('heading', { level: 2, name: 'What helps' })).toBeVisible()
  await expect(text.locator('ul ul li')).toHaveText(['at the same hours'])
  await expect(text.locator('ol')).toHaveAttribute('start', '3')
  await expect(text.getByRole('table')).toContainText('12 in 100')
  await expect(text).toContainText('a day[1]. A new one.')
  await expect(text).not.toContainText(/An old claim|A private comment/)
  await expect(text.locator('img')).toHaveCount(0)
  await expect(page.getByText(/^2 pictures were left out/)).toBeVisible()
  await expectSaved(page)
})

test('what is forged on the clipboard brings nothing that a document refuses', async ({ page }, info) => {
  await openDraft(page, info.outputPath('page.txt'))
  await startBelow(page)
  for (const html of [
    '<p data-pm-slice="0 0 [&quot;careCard&quot;,{&quot;level&quot;:&quot;x&quot;,&quot;__proto__&quot;:1}]">forged slice</p>',
    '<section data-node="riskFigure" data-attrs="{&quot;title&quot;:&quot;forged&quot;,&quot;arms&quot;:[{}]}"></section>',
    '<p><span data-node="citation" data-attrs="{&quot;references&quot;:[&quot;javascript:alert(1)&quot;]}">x</span> kept</p>',
    '<svg><script>window.ran = 1</script></svg><img src="x" onerror="window.ran = 1"><iframe srcdoc="<script>parent.ran = 1</script>"></iframe>',
  ]) {
    await paste(page, html)
  }
  await expect(textOf(page)).toContainText('forged slice')
  await expectSaved(page)
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  await page.reload()
  await expect(textOf(page)).toContainText('forged slice')
})

test('no spelling of a script becomes a link', async ({ page }, info) => {
  await openDraft(page, info.outputPath('page.txt'))
  await startBelow(page)
  await page.keyboard.type('word')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Link' })
  for (const address of unsafeAddresses) {
    await dialog.getByLabel('Address').fill(address)
    await dialog.getByRole('button', { name: 'Insert' }).click()
    await expect(dialog.getByRole('alert')).toContainText('This address cannot be linked.')
  }
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await paste(
    page,
    unsafeAddresses.map((one) => `<a href="${one.replaceAll('"', '&quot;')}">trap</a> `).join(''),
  )
  await expect(textOf(page)).toContainText('trap')
  expect(await textOf(page).locator('a[href*="script" i], a[href^="data:" i]').count()).toBe(0)
  await expectSaved(page)
})

test('going back and forth, and pressing a key twice, saves each word once', async ({ page }, info) => {
  await openDraft(page, info.outputPath('page.txt'))
  await startBelow(page)
  await page.keyboard.type('Before leaving.')
  await page.goto('/admin')
  await page.goBack()
  await expect(textOf(page)).toContainText('Before leaving.')
  await expect(textOf(page).getByText('Before leaving.')).toHaveCount(1)
  await page.keyboard.press('Control+k')
  await startBelow(page)
  await page.keyboard.press('Control+Alt+2')
  await page.keyboard.press('Control+Alt+2')
  await expectSaved(page)
})

test('the fields around the text are saved, and say what is still missing', async ({ page }, info) => {
  await openDraft(page, info.outputPath('page.txt'))
  await page.getByLabel('Standfirst').fill('The lines under the headline.')
  await page.getByRole('tab', { name: /^Details/ }).click()
  await page.getByLabel('Description').fill('x'.repeat(90))
  await expect(page.getByText('90 of 70 to 200 characters')).toBeVisible()
  await page.getByLabel('Use of AI').selectOption('none')
  await expectSaved(page)
  await page.reload()
  await expect(page.getByLabel('Standfirst')).toHaveValue('The lines under the headline.')
  await expect(page.getByText(/The use of AI|description has|standfirst is missing/)).toHaveCount(0)
})

test('the reader’s page beside the text follows what is typed, a table and all', async ({ page }, info) => {
  await openDraft(page, info.outputPath('page.txt'))
  await startBelow(page)
  await paste(
    page,
    '<table><tr><th>Group</th><th>Better</th></tr><tr><td>Tablets</td><td>12 in 100</td></tr></table>',
  )
  await page.getByRole('tab', { name: 'Page' }).click()
  const shown = page.frameLocator('iframe')
  await expect(shown.getByRole('table')).toContainText('12 in 100')
  // What did not change stays the very same: a reader's page that is scrolled or unfolded remains so.
  await shown.getByRole('table').evaluate((table) => Reflect.set(table, 'isKept', true))
  await startBelow(page)
  await page.keyboard.type('Seen at once.')
  await expect(shown.locator('main')).toContainText('Seen at once.')
  expect(await shown.getByRole('table').evaluate((table) => Reflect.get(table, 'isKept'))).toBe(true)
})

for (const [width, colorScheme] of [
  [390, 'dark'],
  [1280, 'light'],
] as const) {
  test.describe(`${width} px wide, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 860 }, colorScheme })

    test('the editor is accessible and fits', async ({ page }, info) => {
      await openDraft(page, info.outputPath('page.txt'))
      await startBelow(page)
      await page.keyboard.type('## A section')
      await page.keyboard.press('Control+Enter')
      for (const name of ['keyp', 'quest', 'compar', 'care']) {
        await page.keyboard.type(`/${name}`)
        await page.keyboard.press('Enter')
        await page.keyboard.type('Words')
        await page.keyboard.press('Control+Enter')
      }
      await page.keyboard.type('/')
      await expect(page.getByRole('listbox')).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click()
        await expectAccessible(page)
      }
    })
  })
}

async function colleagueAt(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, firstSignIn())
  await page.goto(address)
  await expect(textOf(page)).toContainText('The first paragraph')
  return page
}

async function paste(page: Page, html: string): Promise<void> {
  await textOf(page).evaluate((text, pasted) => {
    const data = new DataTransfer()
    data.setData('text/html', pasted)
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
}
