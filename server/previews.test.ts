import { expect, test } from 'vitest'
import { openPreviews } from '#server/previews.ts'
import { testDatabase } from '#tests/database.ts'

const { db } = await testDatabase()
const at = new Date('2026-11-24T09:00:00Z')

function previewsAnswering(html: string) {
  return openPreviews({
    next: { ask: async () => ({ status: 200, headers: new Map(), bytes: Buffer.from(html) }) },
    shelf: { lastKnown: () => undefined },
    now: () => at,
  })
}

test('finishes the page like a reader page, and lets nobody keep it', async () => {
  const preview = previewsAnswering('<html><head></head><body><p>Draft</p><script>1</script></body></html>')
  const ready = await preview('/preview/abc', '192.0.2.1')
  expect(ready.status).toBe(200)
  expect(ready.headers['Cache-Control']).toBe('no-store')
  expect(String(ready.bodies.identity)).toContain('<p>Draft</p></body>')
})

test('makes whoever guesses wait after ten links that open nothing, and nobody else', async () => {
  const nothing = previewsAnswering('<html><head><meta name="shelf:status" content="404"></head></html>')
  for (let guess = 0; guess < 10; guess += 1)
    expect((await nothing(`/preview/${guess}`, '192.0.2.2')).status).toBe(404)
  const refused = await nothing('/preview/11', '192.0.2.2')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers['Retry-After'])).toBeGreaterThan(0)
  expect((await nothing('/preview/12', '192.0.2.3')).status).toBe(404)
})

test('counts no link that opens', async () => {
  const opens = previewsAnswering('<html><body>Draft</body></html>')
  for (let opened = 0; opened < 12; opened += 1)
    expect((await opens('/preview/abc', '192.0.2.4')).status).toBe(200)
  expect(await db.throttle.count({ where: { points: { gt: 0 }, key: { contains: 'preview' } } })).toBe(2)
})
