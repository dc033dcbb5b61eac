import { type APIRequestContext, expect, test } from '@playwright/test'
import sharp from 'sharp'
import { checkHiddenHead, checkPageHead } from '#lib/social/head-rules.ts'
import { parseRawHead } from '#lib/social/raw-head.ts'

/** Who fetches a page that someone shared, by the platform's own words where they are published. */
const agents: [platform: string, agent: string][] = [
  ['Facebook', 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
  ['X', 'Twitterbot/1.0'],
  ['LinkedIn', 'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)'],
  ['WhatsApp', 'WhatsApp/2.24.20.89 A'],
  ['Slack', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
  ['Slack pictures', 'Slack-ImgProxy (+https://api.slack.com/robots)'],
  ['Discord', 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)'],
  [
    'iMessage',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
  ],
  ['Telegram', 'TelegramBot (like TwitterBot)'],
  ['Mastodon', 'Mastodon/4.3.0 (http.rb/5.2.0; +https://mastodon.example/)'],
  ['Bluesky', 'Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)'],
  [
    'Teams',
    'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
  ],
  ['Reddit', 'Mozilla/5.0 (compatible; redditbot/1.0; +http://www.reddit.com/feedback)'],
  ['Pinterest', 'Mozilla/5.0 (compatible; Pinterestbot/1.0; +http://www.pinterest.com/bot.html)'],
  ['Google', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
  ['a feed reader', 'FeedFetcher/1.0'],
]

async function listAddresses(request: APIRequestContext): Promise<string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  return Array.from(sitemap.matchAll(/<loc>([^<]*)<\/loc>/g), ([, address = '']) => new URL(address).pathname)
}

/** The newest article, and its card. */
async function findArticle(request: APIRequestContext) {
  const path = (await listAddresses(request)).find((address) => address.startsWith('/articles/')) ?? ''
  const head = parseRawHead(await (await request.get(path)).text())
  const card = new URL(head.metas.get('og:image')?.[0] ?? '').pathname
  return { path, head, card }
}

for (const [platform, agent] of agents) {
  test(`${platform} gets the article's tags and its picture`, async ({ request }) => {
    const { path, head, card } = await findArticle(request)
    for (const encoding of ['gzip', 'identity']) {
      const headers = { 'user-agent': agent, 'accept-encoding': encoding }
      const page = await request.get(path, { headers })
      expect(page.status()).toBe(200)
      expect(page.headers()['content-type']).toBe('text/html; charset=utf-8')
      expect(parseRawHead(await page.text())).toEqual(head)

      const picture = await request.get(card, { headers, maxRedirects: 0 })
      const bytes = await picture.body()
      const { 'content-type': type, 'content-length': length, 'set-cookie': cookie } = picture.headers()
      expect([picture.status(), type, length, cookie]).toEqual([
        200,
        'image/jpeg',
        `${bytes.length}`,
        undefined,
      ])
      expect(bytes.length).toBeLessThanOrEqual(300_000)
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
    }
  })
}

test('every indexable page keeps every rule, in the bytes that are served', async ({ request }) => {
  test.slow()
  const present = new Date()
  for (const path of await listAddresses(request)) {
    const page = await request.get(path)
    expect(page.status(), path).toBe(200)
    expect(checkPageHead(await page.text(), present), path).toEqual([])
  }
})

test('every address of a picture in an article answers with that picture', async ({ request }) => {
  const { path } = await findArticle(request)
  const html = await (await request.get(path)).text()
  const pictures = [...new Set(html.match(/\/pictures\/[^"]+\.jpg/g))]
  expect(pictures).toHaveLength(5)
  const sizes = await Promise.all(
    pictures.map(async (address) => {
      const { width = 0, height = 0 } = await sharp(await (await request.get(address)).body()).metadata()
      return `${width} × ${height}`
    }),
  )
  expect(sizes.toSorted()).toEqual(['1200 × 1200', '1200 × 630', '1200 × 900', '1600 × 900', '512 × 512'])
})

test('HEAD says what GET says, and a range is honoured or ignored', async ({ request }) => {
  const { path, card } = await findArticle(request)
  for (const address of [path, card]) {
    const [get, head] = [await request.get(address), await request.head(address)]
    const named = ['content-type', 'etag', 'cache-control', 'content-length'] as const
    expect(named.map((name) => head.headers()[name])).toEqual(named.map((name) => get.headers()[name]))
    expect((await head.body()).length).toBe(0)
    const range = await request.get(address, { headers: { range: 'bytes=0-99' } })
    expect([200, 206]).toContain(range.status())
    if (range.status() === 200) expect((await range.body()).length).toBe((await get.body()).length)
  }
})

test('a picture may be kept for ever, and nobody can make us draw one', async ({ request }) => {
  const { card } = await findArticle(request)
  const picture = await request.get(card)
  expect(picture.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
  const invented = card.replace(/[0-9a-f]{16}/, '0123456789abcdef')
  expect((await request.get(invented)).status()).toBe(404)
  expect((await request.get(`${card}?title=Hello`)).headers().etag).toBe(picture.headers().etag)
})

const hidden: [what: string, path: string, status: number][] = [
  ['a draft', '/articles/naloxone-in-massachusetts', 404],
  ['a withdrawn article', '/articles/who-responds-to-immunotherapy', 410],
  ['an address that was never used', '/articles/nothing-was-ever-here', 404],
]
for (const [what, path, status] of hidden) {
  test(`${what} tells previews nothing`, async ({ request }) => {
    for (const [, agent] of agents) {
      const page = await request.get(path, { headers: { 'user-agent': agent }, maxRedirects: 0 })
      expect([page.status(), checkHiddenHead(await page.text())]).toEqual([status, []])
    }
  })
}

test('nobody outside can have pictures made', async ({ request }) => {
  expect((await request.get('/api/internal/pictures')).status()).toBe(404)
})

test('feeds are found from the article, and name it by an address that works', async ({ request }) => {
  const { head, path } = await findArticle(request)
  const feeds = head.links.filter((link) => /rss|atom|json/.test(link.type ?? ''))
  expect(feeds.map((link) => link.type)).toEqual([
    'application/rss+xml',
    'application/atom+xml',
    'application/feed+json',
    'application/rss+xml',
  ])
  for (const { href, type } of feeds) {
    const feed = await request.get(new URL(href).pathname)
    expect([feed.status(), feed.headers()['content-type']]).toEqual([200, `${type}; charset=utf-8`])
  }
  expect(await (await request.get('/feed.json')).json()).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ url: expect.stringContaining(path) })]),
  })
})

test('robots.txt lets previews see articles and keeps them from the desk', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain('Disallow: /admin')
  expect(robots).toMatch(/Sitemap: http.*\/sitemap\.xml/)
})
