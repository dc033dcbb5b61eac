import { expect, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

test('an unknown address is 404 in status and in words', async ({ page }) => {
  const response = await page.goto('/articles/never-written')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here')
  await expect(page.getByRole('main').getByRole('link', { name: 'All articles' })).toBeVisible()
})

test('a withdrawn article is 410, with the reason', async ({ page }) => {
  const response = await page.goto('/articles/who-responds-to-immunotherapy')
  expect(response?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This article was withdrawn')
  await expect(page.getByRole('main').getByRole('time')).toBeVisible()
})

test('a renamed article is found under its old address, in one hop', async ({ page, request }) => {
  const moved = await request.get('/articles/erenumab-for-migraine', { maxRedirects: 0 })
  expect(moved.status()).toBe(308)
  await page.goto('/articles/erenumab-for-migraine')
  await expect(page).toHaveURL(new RegExp(`${moved.headers().location}$`))
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible()
})

test('a page of a list that is not there is 404, and page 1 has one address', async ({ request }) => {
  for (const path of ['/articles/page/99', '/articles/page/1', '/articles/page/0', '/topics/cancer/page/x']) {
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(404)
  }
})

test('a report is sent, and the reader thanked', async ({ page }) => {
  await page.goto('/articles/what-stage-4-means')
  await page.getByRole('link', { name: 'Report an error' }).click()
  await page.getByLabel('Where is it?').selectOption('What the number says')
  await page.getByLabel('What is wrong?').fill('A test of the form: nothing is wrong here.')
  await page.getByRole('button', { name: 'Send to the editors' }).click()
  await expect(page).toHaveURL(/\/report\/thanks$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
})

test('a refused report gives the reader the words back', async ({ page, baseURL }) => {
  const html = await page.request.post('/api/reports', {
    form: { slug: 'what-stage-4-means', message: '<b>no' },
    headers: { origin: baseURL ?? '' },
  })
  expect(html.status()).toBe(400)
  const text = await html.text()
  expect(text).toContain('at least 10 characters')
  expect(text).toContain('&lt;b&gt;no</textarea>')
})

test('a report from another site is refused', async ({ request }) => {
  const answer = await request.post('/api/reports', {
    form: { slug: 'what-stage-4-means', message: 'Sent from somewhere else.' },
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(answer.status()).toBe(403)
})
