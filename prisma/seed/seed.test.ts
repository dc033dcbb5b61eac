import { describe, expect, test } from 'vitest'
import { seedDemonstration } from '#prisma/seed/seed.ts'
import { testDatabase } from '#tests/database.ts'

const { db } = await testDatabase()
const day = new Date('2026-11-23T18:00:00Z')
await seedDemonstration(db, day)

describe('the demonstration', () => {
  test('shows each state an article can be in', async () => {
    const articles = await db.article.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } })
    expect(articles.map(({ state, _count }) => [state, _count])).toEqual([
      ['draft', 1],
      ['in_review', 1],
      ['approved', 1],
      ['scheduled', 1],
      ['published', 9],
      ['withdrawn', 1],
    ])
    expect(await db.article.count({ where: { demonstration: false } })).toBe(0)
  })

  test('has one article corrected, one moved and one overdue for review', async () => {
    expect(
      await db.correction.findMany({ select: { id: true, article: { select: { slug: true } } } }),
    ).toEqual([{ id: 1, article: { slug: 'palliative-care-from-the-start' } }])
    expect(await db.redirect.findMany({ select: { fromPath: true, toPath: true } })).toEqual([
      { fromPath: '/articles/erenumab-for-migraine', toPath: '/articles/fewer-migraine-days' },
    ])
    const overdue = { nextReviewDueOn: { lt: day }, decision: 'approved' } as const
    const reviews = await db.review.findMany({
      where: overdue,
      select: { article: { select: { slug: true } } },
    })
    expect(reviews.map(({ article }) => article.slug)).toContain('the-measles-vaccine-in-numbers')
  })

  test('has one article never reviewed and one changed since its review', async () => {
    const articles = await db.article.findMany({
      where: { publishedRevision: { isNot: null } },
      select: {
        slug: true,
        publishedRevision: { select: { contentHash: true } },
        reviews: { select: { contentHash: true } },
      },
    })
    const unsigned = articles
      .filter(({ publishedRevision, reviews }) =>
        reviews.every(({ contentHash }) => contentHash !== publishedRevision?.contentHash),
      )
      .map(({ slug, reviews }) => [slug, reviews.length])
    expect(unsigned.toSorted()).toEqual([
      ['immunotherapy-with-chemotherapy', 1],
      ['interval-training-in-water', 0],
    ])
  })

  test('has something in every queue of the desk', async () => {
    const articles = await db.article.findMany({
      where: { state: { not: 'withdrawn' } },
      select: {
        slug: true,
        state: true,
        draftHash: true,
        publishedRevision: { select: { contentHash: true } },
      },
    })
    const slugsIn = (state: string) => articles.filter((one) => one.state === state).map(({ slug }) => slug)
    expect(slugsIn('in_review')).toEqual(['the-measles-vaccine-in-numbers'])
    expect(slugsIn('approved')).toEqual(['insomnia-and-talking-therapy'])
    expect(slugsIn('scheduled')).toEqual(['mmr-and-autism'])
    expect(slugsIn('draft')).toEqual(['naloxone-in-massachusetts'])
    const changed = articles.filter(
      ({ state, draftHash, publishedRevision }) =>
        state === 'published' && publishedRevision?.contentHash !== draftHash,
    )
    expect(changed.map(({ slug }) => slug)).toEqual(['fewer-migraine-days'])
    const [plan, ...others] = await db.schedule.findMany({ select: { dueAt: true, doneAt: true } })
    expect(others).toEqual([])
    expect(plan?.doneAt).toBeNull()
    expect(plan && plan.dueAt > day).toBe(true)
  })

  test('dates nothing later than the day it is set up', async () => {
    const later = { gt: day }
    expect(await db.revision.count({ where: { publishedAt: later } })).toBe(0)
    expect(await db.review.count({ where: { reviewedAt: later } })).toBe(0)
    expect(await db.declaration.count({ where: { declaredOn: later } })).toBe(0)
  })

  test('goes only into an empty database', async () => {
    await expect(seedDemonstration(db, day)).rejects.toThrow('already holds a publication')
  })
})
