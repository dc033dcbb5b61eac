import { expect, test } from 'vitest'
import { makePage } from '#server/make-page.ts'

const html = { 'content-type': 'text/html; charset=utf-8' }
const keyed = '<head><meta name="shelf:keys" content="site"></head>'
const never = new AbortController().signal

function make(path: string, status: number, headers: Record<string, string>, text: string) {
  const ask = async () => ({ status, headers: new Map(Object.entries(headers)), bytes: Buffer.from(text) })
  return makePage({ ask }, path, never)
}

test('gives a page its status, and headers that make browsers ask each time', async () => {
  const made = await make('/articles/gone', 200, html, `${keyed}<meta name="shelf:status" content="410">`)
  expect(made).toMatchObject({
    status: 410,
    keys: ['site'],
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
})

test("keeps a feed's own type and lifetime, and takes its directives out", async () => {
  const headers = {
    'content-type': 'application/rss+xml',
    'cache-control': 'max-age=60',
    'shelf-keys': 'articles site',
    'shelf-ttl': '60',
    server: 'x',
  }
  expect(await make('/feed.xml', 200, headers, '<rss/>')).toEqual({
    status: 200,
    headers: { 'Content-Type': 'application/rss+xml', 'Cache-Control': 'max-age=60' },
    keys: ['articles', 'site'],
    ttlSeconds: 60,
    bytes: Buffer.from('<rss/>'),
  })
})

test.each([
  ['a page at an address of no known shape', '/whatever/else', keyed],
  ['a page without keys', '/articles/sleep', '<p>text</p>'],
])('gives no keys to %s, so it is not kept', async (_what, path, text) => {
  expect((await make(path, 200, html, text)).keys).toEqual([])
})

test('lets "nothing here" be kept at any address', async () => {
  const text = `${keyed}<meta name="shelf:status" content="404">`
  expect((await make('/whatever/else', 200, html, text)).keys).toEqual(['site'])
})

test.each([
  ['an error', 500, html],
  ['a page that Next itself did not find', 404, html],
  ['a redirect', 307, { ...html, location: '/elsewhere' }],
  ['a feed that failed', 503, { 'content-type': 'text/plain', 'shelf-keys': 'site' }],
  ['a cookie', 200, { ...html, 'set-cookie': 'a=1' }],
])('refuses %s', async (_what, status, headers) => {
  await expect(make('/articles/sleep', status, headers, keyed)).rejects.toThrow()
})
