import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { firstSignIn, signIn } from '#tests/desk-users.ts'
import { expect, test } from './fixtures.ts'
import { expectServed, sign, told } from './reviewing-steps.ts'
import { expectSaved, textOf } from './writing-draft.ts'

const mark = randomUUID().slice(0, 8)
const title = `Can type 2 diabetes go away ${mark}?`
const reviewer = `Rosa Firstday ${mark}`
const picture = `plate-${mark}.png`

type Report = { key: string; words: string }
const firstReport: Report = { key: 'lean2018', words: 'Primary care-led weight management' }
const laterReport: Report = { key: 'lean2024', words: '5-year follow-up' }

test('on the first day an article is written, reviewed, published and corrected', async ({
  page,
  browser,
}) => {
  await signIn(page, firstSignIn())
  const theirs = await (await browser.newContext()).newPage()

  const editor =
    await test.step('a short article with two sources, a risk figure and a picture', async () => {
      await page.getByRole('link', { name: 'New article' }).first().click()
      await page.getByLabel('Working title').fill(title)
      await page.getByLabel('Kind').selectOption({ label: 'News' })
      await page.getByLabel('Topic').selectOption({ label: 'Diabetes' })
      await page.getByRole('button', { name: 'Begin writing' }).click()
      await page.getByLabel('Standfirst').fill('Two reports of one trial, in numbers you can check.')
      await textOf(page).click()
      await page.keyboard.type('In one trial 46 in 100 people were in remission after 12 months')
      await cite(page, firstReport)
      await page.keyboard.type('. It was run in hospitals.')
      await page.keyboard.press('Enter')
      await page.keyboard.type('## Two years on')
      await page.keyboard.press('Enter')
      await page.keyboard.type('After two years 36 in 100 people were in remission')
      await cite(page, laterReport)
      await page.keyboard.type('.')
      await page.keyboard.press('Enter')
      await page.keyboard.type('Experts say that this diet cures most people.')
      await page.keyboard.press('Enter')
      await insertFigure(page)
      await insertPicture(page)
      await fillDetails(page)
      await expectSaved(page)
      return page.url()
    })

  await test.step('the check finds a claim nobody can look up, and it is taken out', async () => {
    await page.getByRole('tab', { name: /^Checks/ }).click()
    const points = page.getByRole('tabpanel', { name: /^Checks/ })
    const point = points.getByRole('listitem').filter({ hasText: 'Experts say' })
    await expect(point.first()).toBeVisible()
    await textOf(page).getByText('Experts say').click()
    await page.keyboard.press('Home')
    await page.keyboard.type('Ask your doctor before you change how you eat.')
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('Delete')
    await expect(point).toHaveCount(0)
    await expect(points).toContainText('No part is missing')
    await expectSaved(page)
  })

  await test.step('a reviewer is invited, has a profile, and comes in by the link', async () => {
    await addPerson(page)
    await theirs.goto(await invite(page))
    await theirs.getByLabel('New password').fill(`a quiet lamp by the window ${mark}`)
    await theirs.getByRole('button', { name: 'Come in' }).click()
    await theirs.waitForURL('/admin')
  })

  await test.step('they are sent it, and sign', async () => {
    await page.goto(editor)
    await page.getByRole('link', { name: 'Review and publish' }).click()
    await page.getByLabel('Reviewer', { exact: true }).selectOption({ label: reviewer })
    await page.getByRole('button', { name: 'Send to review' }).click()
    await expect(told(page)).toContainText('It is in review.')
    await theirs.reload()
    await theirs.getByRole('table', { name: 'What waits for you' }).getByRole('link', { name: title }).click()
    await sign(theirs, 'Compared the numbers with both reports.')
    await theirs.context().close()
  })

  const address = await test.step('it is published, and readers have all of it', async () => {
    await page.reload()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(told(page)).toHaveText('Published. Readers have it now.')
    await page.getByRole('link', { name: 'version 1' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    const article = page.getByRole('main')
    await expect(article).toContainText('46 in 100')
    await expect(article.getByRole('img', { name: 'A round plate on a green table' })).toBeVisible()
    await expect(article).toContainText('A photographer')
    await expect(page.getByRole('region', { name: 'How this article was made' })).toContainText(
      'Compared the numbers with both reports.',
    )
    return new URL(page.url()).pathname
  })

  await test.step('a mistake is found and corrected, and readers are told', async () => {
    await page.goto(editor)
    await textOf(page).getByText('It was run in hospitals.').click()
    await page.keyboard.press('End')
    for (let typed = 0; typed < 'hospitals.'.length; typed += 1) await page.keyboard.press('Backspace')
    await page.keyboard.type('general practice.')
    await expectSaved(page)
    await page.getByRole('link', { name: 'Review and publish' }).click()
    await page.getByText('Publish without a review').click()
    await page.getByLabel('What kind of change').selectOption('correction')
    await page.getByLabel('What changed, for readers').fill('Where the trial was run.')
    await page.getByLabel('It said', { exact: true }).fill('It was run in hospitals.')
    await page.getByLabel('It now says').fill('It was run in general practice.')
    await page.getByLabel('Why it was wrong').fill('We misread where the trial was run.')
    await page.getByLabel('Why it cannot wait').fill('Readers would look for this care in the wrong place.')
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(told(page)).toContainText('Published.')
    await expectServed(page, address, 'It was run in general practice.')
    await expectServed(page, '/corrections', 'It was run in general practice.')
    await page.goto(address)
    await expect(page.getByRole('main')).toContainText('We misread where the trial was run.')
    await page.goto(`${editor}/history`)
    await expect(page.getByText('Published, a correction: Where the trial was run.')).toBeVisible()
  })
})

/** Cites by the keys alone. */
async function cite(page: Page, report: Report): Promise<void> {
  await page.keyboard.press('Control+Shift+C')
  await takeSource(page, report)
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function takeSource(page: Page, { key, words }: Report): Promise<void> {
  await page.getByRole('combobox', { name: 'Find a source' }).fill(key)
  await expect(page.getByRole('option').first()).toContainText(words)
  await page.keyboard.press('Enter')
}

async function insertFigure(page: Page): Promise<void> {
  await page.keyboard.type('/risk')
  await expect(page.getByRole('option', { name: /^Risk figure/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add a source' }).click()
  await takeSource(page, firstReport)
  await page.getByRole('button', { name: 'Use: in remission at 12 months' }).click()
  await page.getByRole('button', { name: 'Insert' }).click()
  await expect(textOf(page)).toContainText('46 in 100')
}

async function insertPicture(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Picture/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Picture' })
  await dialog.getByLabel('Choose pictures, drop them here, or paste one').setInputFiles({
    name: picture,
    mimeType: 'image/png',
    buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background: plateGreen } })
      .png()
      .toBuffer(),
  })
  await expect(dialog.getByRole('button', { name: picture, pressed: true })).toBeVisible()
  const [described] = await Promise.all([
    page.waitForEvent('popup'),
    dialog.getByRole('link', { name: 'Describe it in a new tab' }).click(),
  ])
  await described.getByLabel('Alt text').fill('A round plate on a green table')
  await described.getByLabel('Credit').fill('A photographer')
  await described.getByLabel('Licence').fill('CC BY 4.0')
  await described.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(described.getByText('Saved. Pages that show it are made anew.')).toBeVisible()
  await described.close()
  await dialog.getByLabel('Caption').fill('Meals were replaced for some months.')
  await dialog.getByRole('button', { name: 'Insert' }).click()
  await expect(dialog).toHaveCount(0)
}

/** A colour no earlier run has used: a picture that the library has already is not uploaded again. */
const plateGreen = {
  r: Number.parseInt(mark.slice(0, 2), 16),
  g: Number.parseInt(mark.slice(2, 4), 16),
  b: 90,
}

async function fillDetails(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Details/ }).click()
  await page
    .getByLabel('Description')
    .fill('One trial gave adults with type 2 diabetes a plan to lose weight. What it found in two years.')
  await page.getByLabel('Add to authors').selectOption({ label: 'Ada Sample (fictional), Health writer' })
  await page.getByLabel('Use of AI').selectOption('none')
}

async function addPerson(page: Page): Promise<void> {
  await page.goto('/admin/people')
  await page.getByRole('link', { name: 'Add a person' }).click()
  await page.getByLabel('Name', { exact: true }).fill(reviewer)
  await page.getByLabel('What the person does').fill('Diabetes nurse')
  await page.getByLabel('About the person').fill('Looks after people with diabetes.')
  await page.getByRole('button', { name: 'Add the person' }).click()
  await expect(page.getByRole('heading', { level: 1, name: reviewer })).toBeVisible()
  await page.getByRole('button', { name: 'Add a declaration' }).click()
  const dialog = page.getByRole('dialog', { name: 'A declaration of interests' })
  await dialog.getByLabel('Declared on').fill(new Date().toISOString().slice(0, 10))
  await dialog.getByRole('radio', { name: 'None' }).check()
  await dialog.getByLabel('In the person’s words').fill('None.')
  await dialog.getByRole('button', { name: 'Add it for good' }).click()
  await expect(dialog).toContainText('Declared.')
}

/** Invites the person as a reviewer with their byline, and answers the link that was shown once. */
async function invite(page: Page): Promise<string> {
  await page.goto('/admin/users/invite')
  await page.getByLabel('E-mail address').fill(`rosa-${mark}@bedside.example`)
  await page.getByLabel('Name').fill(reviewer)
  await page.getByLabel('Role').selectOption({ label: 'Medical reviewer' })
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const link = (await page.getByRole('status').locator('code').textContent()) ?? ''
  await page.goto(`/admin/users?q=${mark}`)
  await page.getByRole('link', { name: reviewer }).click()
  await page.getByLabel('Person readers meet').selectOption({ label: reviewer })
  await page.getByRole('button', { name: 'Save the byline' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Done.' })).toBeVisible()
  return link
}
