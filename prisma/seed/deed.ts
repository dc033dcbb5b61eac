import type { Change } from '#lib/articles/decide-publication.ts'
import type { SeedAnswer } from '#prisma/seed/answers.ts'
import type { PersonSlug } from '#prisma/seed/people.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'

/** Something an editor did to an article so many days ago. `slug` is the one the article was created with. */
export type Deed = { daysAgo: number } & (
  | { kind: 'write'; slug: string; article: SeedArticle }
  | { kind: 'revise'; slug: string; article: SeedArticle }
  | { kind: 'submit'; slug: string; note: string }
  | { kind: 'review'; slug: string; reviewer: PersonSlug; statement: string; nextReviewInDays: number }
  | { kind: 'return'; slug: string; reviewer: PersonSlug; comments: string }
  | { kind: 'publish'; slug: string; change: Change; unreviewedReason: string | null }
  | { kind: 'schedule'; slug: string; change: Change; inDays: number }
  | ({ kind: 'accept'; slug: string } & SeedAnswer)
  | { kind: 'rename'; slug: string; to: string }
  | { kind: 'withdraw'; slug: string; reason: string }
)

/** A first draft. */
export function write(daysAgo: number, article: SeedArticle): Deed {
  return { kind: 'write', daysAgo, slug: article.slug, article }
}

/** Another text in place of the draft. */
export function revise(daysAgo: number, article: SeedArticle): Deed {
  return { kind: 'revise', daysAgo, slug: article.slug, article }
}

/** The draft goes to a reviewer. */
export function submit(daysAgo: number, { slug }: SeedArticle, note = ''): Deed {
  return { kind: 'submit', daysAgo, slug, note }
}

/** A sample review of the draft as it was submitted; the next one is due a year later unless said otherwise. */
export function review(
  daysAgo: number,
  { slug }: SeedArticle,
  reviewer: PersonSlug,
  nextReviewInDays = 365,
): Deed {
  const statement = 'Sample review: no clinician has read this text.'
  return { kind: 'review', daysAgo, slug, reviewer, statement, nextReviewInDays }
}

/** The submitted draft comes back with comments. */
export function sendBack(
  daysAgo: number,
  { slug }: SeedArticle,
  reviewer: PersonSlug,
  comments: string,
): Deed {
  return { kind: 'return', daysAgo, slug, reviewer, comments }
}

/** The approved draft goes to readers. */
export function publish(daysAgo: number, { slug }: SeedArticle, change: Change = { kind: 'first' }): Deed {
  return { kind: 'publish', daysAgo, slug, change, unreviewedReason: null }
}

/** The draft goes to readers although nobody approved it; the reason is kept. */
export function publishUnreviewed(
  daysAgo: number,
  { slug }: SeedArticle,
  unreviewedReason: string,
  change: Change = { kind: 'first' },
): Deed {
  return { kind: 'publish', daysAgo, slug, change, unreviewedReason }
}

/** The approved draft is to go to readers so many days from now. */
export function schedule(daysAgo: number, { slug }: SeedArticle, inDays: number, change: Change): Deed {
  return { kind: 'schedule', daysAgo, slug, inDays, change }
}

/** A warning of the evidence check stands, and an editor says why. */
export function accept(daysAgo: number, { slug }: SeedArticle, answer: SeedAnswer): Deed {
  return { kind: 'accept', daysAgo, slug, ...answer }
}

/** The article moves to another address. */
export function rename(daysAgo: number, { slug }: SeedArticle, to: string): Deed {
  return { kind: 'rename', daysAgo, slug, to }
}

/** The article is taken away from readers, who are told why. */
export function withdraw(daysAgo: number, { slug }: SeedArticle, reason: string): Deed {
  return { kind: 'withdraw', daysAgo, slug, reason }
}
