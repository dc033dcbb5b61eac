import { addArticle, addCast, addEditor, addReviewer, onDesk } from '#tests/desk-articles.ts'
import { signIn, submitSignIn } from '#tests/desk-users.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import {
  countClicks,
  disclose,
  expectServed,
  fillHour,
  open,
  reader,
  room,
  select,
  sign,
  submit,
  told,
  withdraw,
  write,
} from './reviewing-steps.ts'

test('a reviewed change reaches readers in at most 12 clicks of the editor', async ({ page, browser }) => {
  const [article, reviewer, who] = await addCast({ published: true })
  const clicks = await countClicks(page)
  await submitSignIn(page, who)
  await page.waitForURL('/admin')
  await page.getByRole('button', { name: /^Search/ }).click()
  await page.getByRole('combobox').fill(article.title)
  await page.getByRole('option', { name: article.title }).first().click()
  await write(page, 'Use the same pen for every page.', ' Keep it by your bed.')
  await page.getByRole('link', { name: 'Review and publish' }).click()
  await page.getByLabel('Reviewer', { exact: true }).selectOption({ label: reviewer.name })
  clicks.add(2)
  await page.getByRole('button', { name: 'Send to review' }).click()
  await expect(told(page)).toContainText('It is in review.')

  const theirs = await open(browser, reviewer)
  await theirs
    .getByRole('table', { name: 'What waits for you' })
    .getByRole('link', { name: article.title })
    .click()
  await expect(theirs.getByRole('link', { name: /^Changes since version 1/ })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(theirs.locator('ins')).toContainText('Keep it by your bed.')
  await sign(theirs, 'Read it against its source.')

  await page.getByRole('link', { name: 'Today' }).click()
  await page
    .getByRole('table', { name: 'What waits for you' })
    .getByRole('link', { name: article.title })
    .click()
  await page.getByLabel('What changed, for readers').click()
  await page.keyboard.type('Where to keep the diary.')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(told(page)).toHaveText('Published. Readers have it now.')
  expect(clicks.count()).toBeLessThanOrEqual(12)

  await expectServed(page, reader(article), 'Keep it by your bed.')
  await page.goto(reader(article))
  await expect(page.getByText('Keep it by your bed.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'How this article was made' })).toContainText(
    'Read it against its source.',
  )
  await theirs.context().close()
})

test('a reviewer comments on a passage and returns it; the editor changes it and it is signed', async ({
  page,
  browser,
}) => {
  const [article, reviewer, who] = await addCast({ published: false })
  await signIn(page, who)
  await submit(page, article, reviewer.name)

  const theirs = await open(browser, reviewer)
  await theirs.goto(room(article, 'review'))
  await select(theirs, 'Use the same pen for every page.')
  await theirs.getByRole('button', { name: 'Comment on the selected words' }).click()
  await theirs.getByLabel('About “Use the same pen for every page.”').fill('Nobody needs this.')
  await theirs.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(theirs.getByRole('region', { name: /^Comments/ })).toContainText('Nobody needs this.')
  await theirs.getByRole('radio', { name: 'Return with comments' }).check()
  await theirs.getByRole('button', { name: 'Return to the desk' }).click()
  await expect(told(theirs)).toContainText('Returned.')

  await page.goto(room(article, 'publish'))
  const returned = page.getByRole('region', { name: `Returned by ${reviewer.name}` })
  await expect(returned).toContainText('See the open comment on the text.')
  await page.getByRole('link', { name: '1 open comment' }).click()
  const talk = page.getByRole('region', { name: /^Comments/ })
  await talk.locator('summary', { hasText: 'Answer' }).click()
  await talk.getByLabel('Your answer').fill('Right, it goes.')
  await talk.getByRole('button', { name: 'Answer' }).click()
  await expect(talk).toContainText('Right, it goes.')
  await talk.getByRole('button', { name: 'Resolve' }).click()
  await page.goto(room(article, ''))
  await write(page, 'Use the same pen for every page.', ' Any pen will do.')
  await submit(page, article, reviewer.name)

  await theirs.goto(room(article, 'review'))
  await expect(theirs.getByRole('link', { name: 'Changes since your last review' })).toBeVisible()
  await expect(theirs.locator('ins')).toContainText('Any pen will do.')
  await theirs.getByRole('button', { name: 'Sign and approve' }).click()
  await expect(theirs.getByRole('main').getByRole('alert')).toHaveText('2 fields need another look.')
  await expect(theirs.getByRole('main')).toContainText('Say what you checked. Readers see it.')
  await expect(theirs.getByRole('main')).toContainText('Check the figures first, then say so.')
  await sign(theirs, 'Read the whole of it.')
  await page.goto(room(article, 'publish'))
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(told(page)).toContainText('Published.')
  await theirs.context().close()
})

test('a reported mistake is corrected, told to readers, and the correction is replaced', async ({ page }) => {
  const [article, who] = await onDesk(
    async (client) => [await addArticle(client, { published: true }), await addEditor(client)] as const,
  )
  const message = `The diary is a notebook, not a book, ${article.slug}.`
  await onDesk((client) =>
    client.readerReport.create({ data: { articleId: article.id, message, receivedAt: new Date() } }),
  )
  await signIn(page, who)
  await page.goto('/admin/reports')
  const report = page.getByRole('listitem').filter({ hasText: message })
  await report.getByRole('link', { name: 'Correct the article' }).click()
  await page.getByRole('link', { name: 'Correct the text' }).click()
  await write(page, 'Use the same pen for every page.', ' One page is one day.')
  await page.goto('/admin/reports')
  await report.getByRole('link', { name: 'Correct the article' }).click()
  await expect(page.getByLabel('Why it was wrong')).toHaveValue(`A reader told us: “${message}”`)
  await page.getByText('Publish without a review').click()
  await page.getByLabel('What changed, for readers').fill('What a page is.')
  await page.getByLabel('It said', { exact: true }).fill('')
  await page.getByLabel('Why it cannot wait').fill('Readers were told something wrong about their own diary.')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByLabel('It said', { exact: true })).toBeFocused()
  await page.getByLabel('It said', { exact: true }).fill('A page is anything.')
  await page.getByLabel('It now says').fill('One page is one day.')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(told(page)).toContainText('Published.')

  for (const path of [reader(article), '/corrections', '/corrections/feed.xml']) {
    await expectServed(page, path, 'A page is anything.')
  }
  await page.goto('/admin/reports?settled=yes')
  await expect(report).toContainText('Corrected: One page is one day.')
  await page.goto(room(article, 'history'))
  await expect(page.getByText('Published, a correction: What a page is.')).toBeVisible()
  await page.goto(room(article, 'corrections'))
  await page.getByText('Replace these words').click()
  await page.getByLabel('It said', { exact: true }).fill('A page is any day.')
  await page.getByRole('button', { name: 'Replace the correction' }).click()
  await expect(told(page)).toContainText('The correction is replaced.')
  await expectServed(page, '/corrections', 'A page is any day.')
  await expectServed(page, '/corrections', 'A page is anything.')
  await expectServed(page, '/corrections', 'Superseded by a later correction')
})

test('an hour that comes twice or never is asked about; a plan is moved, given up, and carried out', async ({
  page,
  browser,
}) => {
  const [article, reviewer, who] = await addCast({ published: false })
  await signIn(page, who)
  await submit(page, article, reviewer.name)
  const theirs = await open(browser, reviewer)
  await theirs.goto(room(article, 'review'))
  await sign(theirs, 'Read it.')
  await theirs.context().close()

  await page.goto(room(article, 'publish'))
  await page.getByRole('radio', { name: 'At another time' }).check()
  const publish = page.getByRole('region', { name: 'Publish' })
  await fillHour(publish, '2027-03-28', '01:30')
  await publish.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(publish).toContainText('The next that does is 02:00 on 2027-03-28.')
  await fillHour(publish, '2027-10-31', '01:30')
  await publish.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(publish).toContainText('show this time twice: UTC+01:00, then UTC+00:00')
  await publish.getByLabel('This time comes twice').selectOption('second')
  await publish.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(told(page)).toContainText('Scheduled.')
  const plan = page.getByRole('region', { name: 'Publication scheduled' })
  await expect(plan).toContainText('31 October 2027, 01:30 (Europe/London)')

  await plan.getByText('Choose another time').click()
  await fillHour(plan, '2027-06-07', '09:00')
  await plan.getByRole('button', { name: 'Change the time' }).click()
  await expect(plan).toContainText('7 June 2027, 09:00')
  await plan.getByRole('button', { name: 'Cancel the publication' }).click()
  await expect(told(page)).toHaveText('The schedule is cancelled.')

  await page.getByRole('radio', { name: 'At another time' }).check()
  await fillHour(publish, '2027-06-07', '09:00')
  await publish.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(told(page)).toContainText('Scheduled.')
  expect((await page.request.get(reader(article))).status()).toBe(404)
  await onDesk((client) =>
    client.schedule.updateMany({
      where: { articleId: article.id, cancelledAt: null },
      data: { dueAt: new Date(Date.now() - 1_000) },
    }),
  )
  await expect
    .poll(async () => (await page.request.get(reader(article))).status(), { timeout: 60_000 })
    .toBe(200)
})

test('a preview link opens the draft for a stranger until it is revoked or runs out', async ({
  page,
  browser,
}) => {
  const [article, who] = await onDesk(
    async (client) => [await addArticle(client, { published: false }), await addEditor(client)] as const,
  )
  await signIn(page, who)
  await page.goto(room(article, 'share'))
  const address = async (whom: string) => {
    await page.getByLabel('For whom').fill(whom)
    await page.getByRole('button', { name: 'Make a link' }).click()
    const shown = page.getByLabel('Copy the link now')
    await expect(page.getByRole('row').filter({ hasText: whom })).toBeVisible()
    return new URL(await shown.inputValue()).pathname
  }
  const lawyer = await address('A lawyer')
  const stranger = await (await browser.newContext()).newPage()
  const opened = await stranger.goto(lawyer)
  expect(opened?.headers()['x-robots-tag']).toContain('noindex')
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(article.title)
  expect(await stranger.locator('meta[name=robots]').first().getAttribute('content')).toContain('noindex')
  await expect(stranger.locator('meta[property^="og:"]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Revoke the link for A lawyer' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'A lawyer' })).toContainText('revoked')
  expect((await stranger.goto(lawyer))?.status()).toBe(404)

  const patient = await address('A patient')
  await onDesk((client) =>
    client.previewLink.updateMany({
      where: { articleId: article.id, revokedAt: null },
      data: { expiresAt: new Date(Date.now() - 1_000) },
    }),
  )
  expect((await stranger.goto(patient))?.status()).toBe(410)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('This link has expired')
  await stranger.context().close()
})

test('an article moves, is withdrawn with its reason or to another, and comes back', async ({ page }) => {
  const [article, other, who] = await onDesk(
    async (client) =>
      [
        await addArticle(client, { published: true }),
        await addArticle(client, { published: true }),
        await addEditor(client),
      ] as const,
  )
  await signIn(page, who)
  await page.goto(room(article, 'publish'))
  for (const slug of [`${article.slug}-one`, `${article.slug}-two`]) {
    await disclose(page, 'Address')
    await page.getByLabel('After /articles/').fill(slug)
    await page.getByRole('button', { name: 'Change the address' }).click()
    await expect(page.getByText('It has a new address.')).toBeVisible()
    await expect
      .poll(async () => (await page.request.get(reader(article), { maxRedirects: 0 })).headers().location)
      .toBe(`/articles/${slug}`)
  }
  const moved = `${reader(article)}-two`
  for (const old of [reader(article), `${reader(article)}-one`]) {
    const answer = await page.request.get(old, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([308, moved])
    const check = () => page.request.get(`${old}/check`, { maxRedirects: 0 })
    await expect.poll(async () => (await check()).headers().location).toBe(`${moved}/check`)
  }

  await withdraw(page, 'The advice is out of date.', '')
  const gone = await page.request.get(moved)
  expect(gone.status()).toBe(410)
  expect((await page.request.get(`${moved}/check`)).status()).toBe(410)
  expect(await gone.text()).toContain('The advice is out of date.')
  await page.getByRole('button', { name: 'Take it back to the desk' }).click()
  await expect(told(page)).toContainText('It is a draft again.')
  await page.getByText('Publish without a review').click()
  await page.getByLabel('What kind of change').selectOption('meaning')
  await page.getByLabel('What changed, for readers').fill('It is back.')
  await page.getByLabel('Why it cannot wait').fill('It was withdrawn by mistake, and readers look for it.')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(told(page)).toContainText('Published.')
  expect((await page.request.get(moved)).status()).toBe(200)

  await withdraw(page, 'It is told better elsewhere.', reader(other))
  const sent = await page.request.get(moved, { maxRedirects: 0 })
  expect([sent.status(), sent.headers().location]).toEqual([308, reader(other)])
})

test('of two editors who publish the same version one is told why not, and no press counts twice', async ({
  page,
  browser,
}) => {
  const [article, one, other] = await onDesk(
    async (client) =>
      [
        await addArticle(client, { published: false }),
        await addEditor(client),
        await addEditor(client),
      ] as const,
  )
  await signIn(page, one)
  const theirs = await open(browser, other)
  for (const each of [page, theirs]) {
    await each.goto(room(article, 'publish'))
    await each.getByText('Publish without a review').click()
    await each.getByLabel('Why it cannot wait').fill('Nobody who could review it is here this week at all.')
  }
  await page.getByRole('button', { name: 'Publish', exact: true }).dblclick()
  await expect(told(page)).toContainText('Published.')
  await theirs.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(theirs.getByRole('alert').first()).toContainText('Somebody changed the article in between.')
  await expect(theirs.getByLabel('Why it cannot wait')).toHaveValue(/^Nobody who could review it/)
  await page.goBack()
  await expect(page.getByRole('link', { name: 'version 1' })).toBeVisible()
  await page.goto(room(article, 'history'))
  await expect(
    page.getByRole('cell', { name: 'First published' }).or(page.getByText('First published')),
  ).toHaveCount(1)
  await theirs.context().close()
})

for (const [width, colorScheme] of [
  [390, 'dark'],
  [1280, 'light'],
] as const) {
  test.describe(`${width} px wide, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 860 }, colorScheme })

    test('the screens of review and publication are accessible and fit', async ({ page }) => {
      const [article, reviewer] = await onDesk(
        async (client) => [await addArticle(client, { published: true }), await addReviewer(client)] as const,
      )
      await onDesk((client) =>
        client.article.update({
          where: { id: article.id },
          data: { state: 'in_review', submittedAt: new Date(), submissionNote: 'The first page.' },
          select: { id: true },
        }),
      )
      await signIn(page, reviewer)
      const screens = [
        'review',
        'review?view=whole',
        'publish',
        'history',
        'history?from=r1&to=draft',
        'share',
        'corrections',
      ]
      for (const name of screens) {
        await page.goto(room(article, name))
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(article.title)
        await expectAccessible(page)
      }
    })
  })
}
