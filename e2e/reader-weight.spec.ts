import { expect, test } from './fixtures.ts'

test('a first visit to an article loads at most 75 kB, and of scripts only ours', async ({ page }) => {
  const files: { address: string; bytes: Promise<number> }[] = []
  page.on('requestfinished', (request) => {
    const bytes = request.sizes().then(({ responseBodySize }) => responseBodySize)
    files.push({ address: new URL(request.url()).pathname, bytes })
  })
  await page.goto('/articles/what-stage-4-means', { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  const sizes = await Promise.all(files.map(({ bytes }) => bytes))
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0)
  expect(total).toBeGreaterThan(40_000)
  expect(total).toBeLessThanOrEqual(75_000)
  const scripts = files.map(({ address }) => address).filter((address) => address.endsWith('.js'))
  expect(scripts).toEqual([expect.stringMatching(/^\/reader\.[0-9a-f]{12}\.js$/)])
})
