import type { ArticlePage, CorrectionView } from '#lib/articles/article.views.ts'
import { formatLongDay, formatShortDay } from '#lib/dates.ts'
import { formatPersonName } from '#lib/people/person.views.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import { type Picture, toPicture } from '#lib/social/picture.ts'
import { clipLine, splitGraphemes, toPlainLine } from '#lib/social/plain-line.ts'

/** The most graphemes of a headline that a card draws. */
export const maxHeadlineLength = 140

/** Everything that is drawn on a social card, and nothing else: equal facts are equal pictures. */
export type CardFacts = {
  siteName: string
  /** Top right: the section, or that this is a demonstration. */
  corner: string
  headline: string
  /** Bottom row, left to right, at most four. */
  details: { label: string; value: string }[]
}

/** What an article's card says: its headline, who reviewed it and when, how many sources, and its newest correction. */
export function toCardFacts(page: ArticlePage, frame: SiteFrame): CardFacts {
  const corner = [page.demonstration ? 'Demonstration' : null, page.section?.name].filter(
    (one) => one != null,
  )
  const correction = newestCorrection(page.corrections)
  return {
    siteName: clipLine(frame.name, 30),
    corner: clipLine(corner.join(' · '), 44),
    headline: clipLine(page.title, maxHeadlineLength),
    details: [
      ...describeReview(page),
      { label: 'Evidence', value: page.sources.length === 1 ? '1 source' : `${page.sources.length} sources` },
      ...(correction ? [{ label: 'Corrected on', value: formatShortDay(correction.correctedAt) }] : []),
    ],
  }
}

/** The card of the publication itself, for pages that are not an article. */
export function toSiteCardFacts(frame: SiteFrame): CardFacts {
  return {
    siteName: clipLine(frame.name, 30),
    corner: frame.demonstration ? 'Demonstration' : '',
    headline: clipLine(frame.tagline, maxHeadlineLength),
    details: [],
  }
}

/** The address and size of an article's card. */
export function toArticleCardPicture(page: ArticlePage, frame: SiteFrame): Picture {
  return toPicture(page.slug, 'card', toCardFacts(page, frame))
}

/** The address and size of the publication's own card. */
export function toSiteCardPicture(frame: SiteFrame): Picture {
  return toPicture('publication', 'card', toSiteCardFacts(frame))
}

/** What the publication's logo draws: the first letter of its name. */
export function toLogoFacts(frame: Pick<SiteFrame, 'name'>): { letter: string } {
  return { letter: splitGraphemes(toPlainLine(frame.name))[0] ?? '' }
}

/** The address and size of the publication's logo. */
export function toLogoPicture(frame: Pick<SiteFrame, 'name'>): Picture {
  return toPicture('publication', 'logo', toLogoFacts(frame))
}

/** The card in words, for those who cannot see it: "Title card: … . Reviewed 12 November 2026." At most 420 characters. */
export function describeCard(page: ArticlePage): string {
  const state =
    page.review.kind === 'reviewed'
      ? `Reviewed ${formatLongDay(page.review.reviewedAt)}.`
      : page.review.kind === 'changed-since-review'
        ? 'Changed since its last review.'
        : 'Not yet medically reviewed.'
  return `Title card: ${clipLine(page.title, maxHeadlineLength).replace(/[.…]$/, '')}. ${state}`
}

function describeReview(page: ArticlePage): CardFacts['details'] {
  const updated = { label: 'Updated on', value: formatShortDay(page.modifiedAt) }
  switch (page.review.kind) {
    case 'reviewed':
      return [
        { label: 'Reviewed by', value: clipLine(formatPersonName(page.review.reviewer), 44) },
        { label: 'Reviewed on', value: formatShortDay(page.review.reviewedAt) },
      ]
    case 'changed-since-review':
      return [{ label: 'Medical review', value: 'Changed since its review' }, updated]
    case 'not-reviewed':
      return [{ label: 'Medical review', value: 'Not yet reviewed' }, updated]
  }
}

function newestCorrection(corrections: CorrectionView[]): CorrectionView | undefined {
  return corrections
    .filter((one) => !one.superseded)
    .toSorted((a, b) => b.correctedAt.getTime() - a.correctedAt.getTime())[0]
}
