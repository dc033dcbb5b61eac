import type { ArticlePage } from '#lib/articles/article.views.ts'
import { type Picture, toPicture } from '#lib/social/picture.ts'

/** The text-free pictures search engines are given, widest first. */
export const coverShapes = ['cover-16x9', 'cover-4x3', 'cover-1x1'] as const

export type CoverShape = (typeof coverShapes)[number]

/**
 * What a cover draws: the first risk figure as people out of a hundred, or, for an article without one, ruled lines
 * whose lengths come from the lengths of its paragraphs.
 */
export type CoverFacts =
  | { kind: 'people'; arms: { count: number; denominator: number }[] }
  | { kind: 'lines'; lengths: number[] }

/** Most arms a cover has room for. */
const maxArms = 2

/** Most lines a cover has room for. */
export const maxCoverLines = 14

/** The facts of an article's covers; the same article always has the same artwork. */
export function toCoverFacts(page: Pick<ArticlePage, 'body' | 'slug'>): CoverFacts {
  for (const block of page.body.content) {
    if (block.type !== 'riskFigure') continue
    const { arms, denominator } = block.attrs
    return { kind: 'people', arms: arms.slice(0, maxArms).map((arm) => ({ count: arm.count, denominator })) }
  }
  const lengths = page.body.content
    .slice(0, maxCoverLines)
    .map((block) => JSON.stringify(block).length % 1_000)
  return { kind: 'lines', lengths: lengths.length > 0 ? lengths : [page.slug.length] }
}

/** The addresses and sizes of an article's covers, widest first. */
export function toCoverPictures(page: Pick<ArticlePage, 'body' | 'slug'>): Picture[] {
  const facts = toCoverFacts(page)
  return coverShapes.map((shape) => toPicture(page.slug, shape, facts))
}
