import { expect, it } from 'vitest'
import { toArticleHead } from '#lib/social/article-head.ts'
import type { HeadTag } from '#lib/social/head-tags.ts'
import { articlePage, siteFrame } from '#tests/article-page.ts'

const origin = 'https://health.example'

function contentOf(tags: HeadTag[], name: string): string | undefined {
  const tag = tags.find(
    (one) => ('property' in one ? one.property : 'name' in one ? one.name : one.kind) === name,
  )
  return tag && 'content' in tag ? tag.content : undefined
}

it('stands in the order previewers are promised', () => {
  const order = toArticleHead(articlePage(), siteFrame(), origin).map((tag) => {
    if (tag.kind === 'link') return tag.hrefLang ?? tag.type ?? tag.rel
    return 'property' in tag ? tag.property : 'name' in tag ? tag.name : tag.kind
  })
  expect(order.join(' ')).toBe(
    'title description canonical robots og:type og:site_name og:locale og:title og:description og:url og:image ' +
      'og:image:type og:image:width og:image:height og:image:alt article:published_time article:modified_time ' +
      'article:author article:section article:tag article:tag twitter:card twitter:image:alt author theme-color ' +
      'en-GB x-default application/rss+xml application/atom+xml application/feed+json application/rss+xml',
  )
})

it('writes dates to the second with their offset, and the locale as Open Graph does', () => {
  const head = toArticleHead(articlePage(), siteFrame(), origin)
  expect(contentOf(head, 'article:modified_time')).toBe('2026-11-12T09:30:00+00:00')
  expect(contentOf(head, 'og:locale')).toBe('en_GB')
})

it('has a new picture after a correction and the same one after a change of nothing that is drawn', () => {
  const picture = (telling: Parameters<typeof articlePage>[0]) =>
    contentOf(toArticleHead(articlePage(telling), siteFrame(), origin), 'og:image')
  const correction = {
    id: 1,
    severity: 'correction' as const,
    was: 'a',
    isNow: 'b',
    reason: 'c',
    correctedAt: new Date('2026-11-20T10:00:00Z'),
    articleTitle: '',
    articlePath: '',
    superseded: false,
    supersedes: null,
  }
  expect(picture({})).toMatch(
    /^https:\/\/health\.example\/pictures\/what-stage-4-means\.card\.[0-9a-f]{16}\.jpg$/,
  )
  expect(picture({ corrections: [correction] })).not.toBe(picture({}))
  expect(picture({ corrections: [{ ...correction, superseded: true }] })).toBe(picture({}))
  expect(picture({ wordCount: 9, readingMinutes: 1 })).toBe(picture({}))
})
