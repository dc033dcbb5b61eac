import { describe, expect, it } from 'vitest'
import { previewAgents, toRobots } from '#lib/feeds/robots.ts'
import { newsStart, toNewsSitemap, toSitemap } from '#lib/feeds/sitemap.ts'
import { siteFrame } from '#tests/article-page.ts'
import { findAll, parseXml } from '#tests/xml.ts'

const origin = 'https://health.example'
const at = new Date('2026-11-23T12:00:00Z')
const hoursAgo = (hours: number) => new Date(at.getTime() - hours * 3_600_000)

it('a sitemap has absolute addresses, and a date only where meaning has one', () => {
  const entries = [
    { path: '/', modifiedAt: null },
    { path: '/articles/a', modifiedAt: new Date('2026-11-12T09:30:00.5Z') },
  ]
  const urls = findAll(parseXml(toSitemap(entries, origin)), 'url')
  expect(urls.map((url) => url.children.map((child) => child.text))).toEqual([
    ['https://health.example/'],
    ['https://health.example/articles/a', '2026-11-12T09:30:00+00:00'],
  ])
})

it('a sitemap ends at fifty thousand addresses', () => {
  const entries = Array.from({ length: 50_001 }, (_, index) => ({ path: `/${index}`, modifiedAt: null }))
  expect(toSitemap(entries, origin).split('<loc>')).toHaveLength(50_001)
})

describe('the news sitemap', () => {
  it.each([
    ['47 hours old is news', 47, 1],
    ['48 hours old is news to the second', 48, 1],
    ['49 hours old is not', 49, 0],
    ['from the future is not', -1, 0],
  ])('%s', (_, hours, count) => {
    const entry = { path: '/articles/n', title: 'News & more', publishedAt: hoursAgo(hours) }
    const root = parseXml(toNewsSitemap([entry], siteFrame(), origin, at))
    expect(findAll(root, 'news:news')).toHaveLength(count)
    if (count > 0) {
      expect(findAll(root, 'news:title')[0]?.text).toBe('News & more')
      expect(findAll(root, 'news:language')[0]?.text).toBe('en')
    }
  })

  it('starts two days before', () => expect(newsStart(at)).toEqual(hoursAgo(48)))
})

/** Whether a robots.txt lets an agent fetch a path: its own group, else "*"; the longest rule wins. Source: RFC 9309. */
function isAllowed(robots: string, agent: string, path: string): boolean {
  const groups = robots.split('\n\n').map((group) => group.split('\n').map((line) => line.split(': ')))
  const named = (name: string) =>
    groups.find((group) => group.some(([key, value]) => key === 'User-agent' && value === name))
  const rules = (named(agent) ?? named('*') ?? []).filter(
    ([key, value = '']) => key !== 'User-agent' && path.startsWith(value),
  )
  const longest = rules.toSorted(([, a = ''], [, b = '']) => b.length - a.length)[0]
  return longest?.[0] !== 'Disallow'
}

describe('robots.txt', () => {
  it.each([...previewAgents, 'Googlebot'])('lets %s see articles and pictures, and not the desk', (agent) => {
    const robots = toRobots(origin)
    const open = ['/', '/articles/a', '/pictures/a.card.0123456789abcdef.jpg', '/feed.xml']
    expect(open.map((path) => isAllowed(robots, agent, path))).toEqual([true, true, true, true])
    expect(['/admin', '/api/x', '/report/a'].map((path) => isAllowed(robots, agent, path))).toEqual([
      false,
      false,
      false,
    ])
  })

  it('names both sitemaps by their absolute addresses', () => {
    expect(toRobots(origin).match(/Sitemap: .*/g)).toEqual([
      'Sitemap: https://health.example/sitemap.xml',
      'Sitemap: https://health.example/news-sitemap.xml',
    ])
  })
})
