import { expect, test } from './fixtures.ts'

const article = '/articles/what-stage-4-means'

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('three articles can be found and read whole', async ({ page, context }) => {
    for (const position of [0, 1, 2]) {
      await page.goto('/articles')
      const link = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').nth(position)
      const title = (await link.textContent()) ?? ''
      await link.click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(page.getByRole('heading', { name: 'Key points' })).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible()
      await expect(page.getByRole('heading', { name: 'How this article was made' })).toBeVisible()
      await expect(page.getByText('it is not medical advice')).toBeVisible()
    }
    expect(await context.cookies()).toEqual([])
  })

  test('the contents unfold and lead to a section', async ({ page }) => {
    await page.goto(article)
    const contents = page.getByRole('navigation', { name: 'On this page' })
    await expect(contents.getByRole('link', { name: 'Sources' })).toBeHidden()
    await contents.getByText('On this page').click()
    await contents.getByRole('link', { name: 'Sources' }).click()
    await expect(page).toHaveURL(/#sources$/)
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeInViewport()
  })

  test('a term is explained in place by key, and Escape closes it', async ({ page }) => {
    await page.goto(article)
    await page.getByRole('button', { name: 'metastatic' }).focus()
    await page.keyboard.press('Enter')
    const definition = page.locator('[popover]:popover-open')
    await expect(definition).toContainText('metastatic')
    await expect(definition.getByRole('link', { name: 'All words explained' })).toHaveAttribute(
      'href',
      /^\/glossary#/,
    )
    await page.keyboard.press('Escape')
    await expect(definition).toHaveCount(0)
  })
})

test('a marker leads to its source, and the source back to the marker, by key', async ({ page }) => {
  await page.goto(article)
  const marker = page.getByRole('link', { name: 'Source 2', exact: true }).first()
  await marker.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#source-2$/)
  const back = page.getByRole('link', { name: 'Back to the text, source 2, mention 1' })
  await expect(back).toBeInViewport()
  await back.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#cite-2-1$/)
  await expect(marker).toBeInViewport()
})

test('every marker has its source, every source its markers', async ({ page }) => {
  await page.goto(article)
  const broken = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')]
      .map((link) => link.hash.slice(1))
      .filter((anchor) => !document.getElementById(anchor)),
  )
  expect(broken).toEqual([])
  const sources = await page.getByRole('main').locator('li[id^="source-"]').count()
  expect(sources).toBeGreaterThan(3)
  for (let ordinal = 1; ordinal <= sources; ordinal++) {
    await expect(page.locator(`#cite-${ordinal}-1`)).toHaveAttribute('href', `#source-${ordinal}`)
  }
})

test('the contents mark the section that is being read', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(article)
  const contents = page.getByRole('navigation', { name: 'On this page' })
  await contents.getByRole('link', { name: 'What we do not know' }).click()
  await expect(contents.locator('[aria-current]')).toHaveText('What we do not know')
  await page.keyboard.press('End')
  await expect(contents.locator('[aria-current]')).toHaveText('How this was made')
})

test('on a wide screen a source stands beside the text that first cites it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(article)
  const note = page.locator('aside p').filter({ hasText: /^1\./ })
  const cited = page.locator('main p', { has: page.locator('#cite-1-2') })
  const [beside, text] = [await note.boundingBox(), await cited.boundingBox()]
  expect(beside && text && beside.x > text.x + text.width).toBe(true)
  expect(beside && text && Math.abs(beside.y - text.y) < 40).toBe(true)
})

test('on a phone a source opens below the paragraph, and Escape closes it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(article)
  const marker = page.locator('main p #cite-1-2')
  await marker.click()
  const note = page.getByRole('note', { name: 'Source 1' })
  await expect(note).toBeVisible()
  await expect(note.getByRole('link').first()).toHaveAttribute('href', /^https:\/\/doi\.org\//)
  await expect(page).toHaveURL(/what-stage-4-means$/)
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await expect(marker).toBeFocused()
})

test('a risk figure says its counts in words, the same number of people on both sides', async ({ page }) => {
  await page.goto(article)
  const figure = page.getByRole('figure').filter({ hasText: 'Alive 5 years after' })
  const fields = figure.getByRole('img')
  await expect(fields).toHaveCount(2)
  await expect(figure.getByText('32 in 100')).toBeVisible()
  await expect(fields.first()).toHaveAccessibleName('32 of 100 little people filled in')
  await expect(fields.last()).toHaveAccessibleName('16 of 100 little people filled in')
})
