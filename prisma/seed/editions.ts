import { calendar } from '#prisma/seed/calendar.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'

/** Each text that the demonstration ever had, named, in the order of the calendar. */
export const editions: { name: string; article: SeedArticle }[] = calendar.flatMap((deed) =>
  deed.kind === 'write' || deed.kind === 'revise'
    ? [{ name: `${deed.slug} (${deed.kind === 'write' ? 'first' : 'revised'})`, article: deed.article }]
    : [],
)

const unpublished = new Set(
  editions
    .map(({ article }) => article.slug)
    .filter((slug) => !calendar.some((deed) => deed.kind === 'publish' && deed.slug === slug)),
)

const withdrawn = new Set(calendar.filter(({ kind }) => kind === 'withdraw').map(({ slug }) => slug))

/** The texts that readers have now: the last one of each article that is published. */
export const shownEditions: { name: string; article: SeedArticle }[] = editions.filter(
  ({ article }, index) =>
    !unpublished.has(article.slug) &&
    !withdrawn.has(article.slug) &&
    editions.findLastIndex((other) => other.article.slug === article.slug) === index,
)

/** The addresses of the articles that readers have now, by their last name. */
export const shownSlugs: string[] = shownEditions.map(({ article }) => {
  const moved = calendar.findLast((deed) => deed.kind === 'rename' && deed.slug === article.slug)
  return moved?.kind === 'rename' ? moved.to : article.slug
})
