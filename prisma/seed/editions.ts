import { calendar } from '#prisma/seed/calendar.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'

/** Each text that the demonstration ever had, named, in the order of the calendar. */
export const editions: { name: string; article: SeedArticle }[] = calendar.flatMap((deed) =>
  deed.kind === 'write' || deed.kind === 'revise'
    ? [{ name: `${deed.slug} (${deed.kind === 'write' ? 'first' : 'revised'})`, article: deed.article }]
    : [],
)

const withdrawn = new Set(calendar.filter(({ kind }) => kind === 'withdraw').map(({ slug }) => slug))

/** The texts that readers have now: of each article, the last one before its last publication. */
export const shownEditions: { name: string; article: SeedArticle }[] = editions.filter(({ article }) => {
  const deeds = calendar.filter(({ slug }) => slug === article.slug)
  const published = deeds.slice(0, deeds.findLastIndex(({ kind }) => kind === 'publish') + 1)
  const shown = published.findLast((deed) => deed.kind === 'write' || deed.kind === 'revise')
  return (
    !withdrawn.has(article.slug) && shown !== undefined && 'article' in shown && shown.article === article
  )
})

/** The addresses of the articles that readers have now, by their last name. */
export const shownSlugs: string[] = shownEditions.map(({ article }) => {
  const moved = calendar.findLast((deed) => deed.kind === 'rename' && deed.slug === article.slug)
  return moved?.kind === 'rename' ? moved.to : article.slug
})
