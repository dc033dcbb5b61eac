import { describe, expect, test } from 'vitest'
import { type ArticleFootprint, keysTouched } from '#lib/articles/article.keys.ts'

const footprint: ArticleFootprint = {
  articleId: 'a',
  slug: 'sleep',
  topicIds: ['t1'],
  personIds: ['p1'],
  neighbourIds: ['n1'],
}

describe('the keys a change touches', () => {
  test('a move between topics touches both', () => {
    const { others } = keysTouched(footprint, { ...footprint, topicIds: ['t2'] })
    expect(others).toEqual(expect.arrayContaining(['topic-articles:t1', 'topic-articles:t2']))
  })

  test('a first publication touches the address that answered "not found" until now', () => {
    expect(keysTouched(null, footprint).own).toEqual([
      'article:a',
      'path:/articles/sleep',
      'path:/articles/sleep/check',
    ])
  })

  test('a withdrawal touches the neighbours that named the article, but not as its own page', () => {
    const { own, others } = keysTouched(footprint, null)
    expect(others).toContain('article:n1')
    expect(own).not.toContain('article:n1')
  })

  test('nothing is named twice', () => {
    const { own, others } = keysTouched(footprint, footprint)
    expect(new Set([...own, ...others]).size).toBe(own.length + others.length)
  })

  test('the corrections log is touched only by a correction', () => {
    expect(keysTouched(footprint, footprint).others).not.toContain('corrections')
    expect(keysTouched(footprint, footprint, { corrected: true }).others).toContain('corrections')
  })
})
