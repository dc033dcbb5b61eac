import { expect, test } from 'vitest'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { type Route, routeOf } from '#server/routes.ts'

const allReaderPaths = [
  readerPaths.home(),
  readerPaths.articles(),
  readerPaths.articles(12),
  readerPaths.article('sleep-and-age'),
  readerPaths.topics(),
  readerPaths.topic('heart'),
  readerPaths.topic('heart', 2),
  readerPaths.people(),
  readerPaths.person('ana-ruiz'),
  readerPaths.corrections(),
  readerPaths.policy('editorial'),
  readerPaths.report('sleep'),
  readerPaths.glossary(),
  readerPaths.rss(),
  readerPaths.atom(),
  readerPaths.jsonFeed(),
  readerPaths.correctionsRss(),
  readerPaths.sitemap(),
  readerPaths.newsSitemap(),
  readerPaths.robots(),
  readerPaths.theme('0123456789abcdef'),
  readerPaths.topicRss('sleep'),
  readerPaths.picture('sleep', 'card', '0123456789abcdef'),
  readerPaths.picture('sleep', 'cover-16x9', '0123456789abcdef'),
]

test.each(allReaderPaths)('keeps %s', (path) => {
  expect(routeOf(path)).toBe('reader')
})

test.each<[string, Route]>([
  ['/admin', 'desk'],
  ['/admin/articles/1', 'desk'],
  ['/admin.rsc', 'closed'],
  ['/admin/articles/1.rsc', 'closed'],
  ['/admin/articles/1.segments/_tree.segment.rsc', 'closed'],
  [`/media/${'a'.repeat(64)}-480.avif`, 'media'],
  [`/media/${'a'.repeat(64)}.jpg`, 'elsewhere'],
  [`/media/${'a'.repeat(64)}-480.svg`, 'elsewhere'],
  ['/media/a-480.jpg', 'elsewhere'],
  ['/administration', 'elsewhere'],
  ['/api/auth/session', 'api'],
  ['/api/internal/pictures/1', 'closed'],
  ['/api/internal', 'closed'],
  ['/_next/image', 'closed'],
  ['/_next/data/build/articles.json', 'closed'],
  ['/articles/sleep.rsc', 'closed'],
  ['/articles/sleep.segments/_tree.segment.rsc', 'closed'],
  ['/healthz', 'health'],
  ['/readyz', 'readiness'],
  ['/preview/0123456789abcdef', 'preview'],
  ['/preview/a.rsc', 'closed'],
  ['/preview', 'elsewhere'],
  ['/preview/a/b', 'elsewhere'],
  ['/wp-login.php', 'elsewhere'],
  ['/articles/page/0', 'elsewhere'],
  ['/articles/page/12345', 'elsewhere'],
  ['/articles/-', 'elsewhere'],
  ['/pictures/sleep.card.zz.jpg', 'elsewhere'],
])('sends %s to: %s', (path, route) => {
  expect(routeOf(path)).toBe(route)
})
