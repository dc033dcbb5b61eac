import { describe, expect, it } from 'vitest'
import { doc, p } from '#lib/document/builders.ts'
import { coverShapes, toCoverFacts, toCoverPictures } from '#lib/social/cover.ts'
import { drawCover } from '#lib/social/cover-drawing.ts'
import { palette } from '#lib/social/palette.ts'
import { articlePage } from '#tests/article-page.ts'

const trial = {
  kind: 'people' as const,
  arms: [
    { count: 19, denominator: 100 },
    { count: 32, denominator: 100 },
  ],
}

function count(svg: string, part: string): number {
  return svg.split(part).length - 1
}

describe('a cover', () => {
  it.each(coverShapes)('%s shows as many people as the figure counts, and no text', (shape) => {
    const svg = drawCover(trial, shape)
    expect([count(svg, '<circle'), count(svg, `fill="${palette.groundMark}"`)]).toEqual([200, 51])
    expect(svg).not.toMatch(/<text|<image|href|NaN/)
  })

  it('draws a thousand people for a figure per 1,000', () => {
    const svg = drawCover({ kind: 'people', arms: [{ count: 11, denominator: 1_000 }] }, 'cover-16x9')
    expect([count(svg, '<circle'), count(svg, `fill="${palette.groundMark}"`)]).toEqual([1_000, 11])
  })

  it('has a line for each paragraph of an article without a figure, up to fourteen', () => {
    const body = doc(...Array.from({ length: 30 }, (_, index) => p('word '.repeat(index + 1))))
    const facts = toCoverFacts(articlePage({ body }))
    expect(count(drawCover(facts, 'cover-1x1'), '<rect')).toBe(1 + 14)
  })

  it('is drawn even for an article without a body', () => {
    expect(drawCover(toCoverFacts(articlePage()), 'cover-4x3')).not.toMatch(/NaN|Infinity/)
  })

  it('keeps its address while the figures stay', () => {
    const paths = (title: string) => toCoverPictures(articlePage({ title })).map((picture) => picture.path)
    expect(paths('One title')).toEqual(paths('Another title'))
    expect(new Set(paths('One title')).size).toBe(3)
  })
})
