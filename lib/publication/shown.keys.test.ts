import { expect, test } from 'vitest'
import type { ArticleCard } from '#lib/articles/article.views.ts'
import { publicationKeys as keys } from '#lib/publication/publication-keys.ts'
import { keysOfArticle, keysOfHome } from '#lib/publication/shown.keys.ts'
import { articlePage, personCredit, source } from '#tests/article-page.ts'

const heart = { id: 'topic-heart', slug: 'heart', path: '/topics/heart', name: 'Heart' }
const card: ArticleCard = {
  id: 'neighbour',
  path: '/articles/neighbour',
  title: 'Neighbour',
  standfirst: '',
  section: heart,
  authorNames: [],
  readingMinutes: 1,
  sourceCount: 0,
  publishedAt: new Date(0),
  modifiedAt: new Date(0),
  reviewedAt: null,
  demonstration: true,
}

test('an article waits for every noun it shows', () => {
  const page = articlePage({
    id: 'self',
    topics: [heart],
    authors: [personCredit({ id: 'author' })],
    editors: [personCredit({ id: 'editor' })],
    review: {
      kind: 'changed-since-review',
      reviewer: personCredit({ id: 'reviewer' }),
      reviewedAt: new Date(0),
      reviewedRevisionNumber: 1,
    },
    sources: [source({ id: 'trial' })],
    glossary: [{ id: 'word', slug: 'word', term: 'word', definition: 'A word.' }],
    next: card,
  })
  expect(keysOfArticle(page).sort()).toEqual(
    [
      keys.site(),
      keys.path(page.path),
      keys.article('self'),
      keys.helpLines(),
      keys.person('author'),
      keys.person('editor'),
      keys.person('reviewer'),
      keys.topic('topic-heart'),
      keys.topicArticles('topic-heart'),
      keys.reference('trial'),
      keys.glossaryTerm('word'),
      keys.card('neighbour'),
    ].sort(),
  )
})

test('an empty front page still waits for its first article', () => {
  expect(keysOfHome({ lead: null, cards: [], changes: [], topics: [], articleCount: 0 })).toContain(
    keys.articles(),
  )
})
