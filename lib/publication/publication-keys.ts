/**
 * The keys by which a publication event names what it touches and a page names what it shows.
 * Every key is made here, so that the two can never be spelled differently.
 */
export const publicationKeys = {
  /** Around every page: navigation, name, banner. */
  site: () => 'site',
  /** An article's own text: its page, the feeds that carry it whole. */
  article: (articleId: string) => `article:${articleId}`,
  /** An article as other pages name it: headline, standfirst, trust line. */
  card: (articleId: string) => `card:${articleId}`,
  /** Whatever an address answers, also "nothing here": kept 404s and redirects wait for this key. */
  path: (path: string) => `path:${path}`,
  /** A topic's own name and description. */
  topic: (topicId: string) => `topic:${topicId}`,
  /** Which articles a topic has. */
  topicArticles: (topicId: string) => `topic-articles:${topicId}`,
  person: (personId: string) => `person:${personId}`,
  reference: (referenceId: string) => `reference:${referenceId}`,
  helpLines: () => 'help-lines',
  glossaryTerm: (termId: string) => `term:${termId}`,
  /** Every list of all articles: home, index, feeds, sitemaps. */
  articles: () => 'articles',
  corrections: () => 'corrections',
  policy: (slug: string) => `policy:${slug}`,
} as const

/** Where the page lives that is shown while others cannot be made. It is asked for last, when it is too late to make it. */
export const unavailablePath = '/unavailable'

/** The keys of what stands around every page: named by its path, the page for bad hours is made again first. */
export function keysOfEveryPage(): string[] {
  return [publicationKeys.site(), publicationKeys.path(unavailablePath)]
}

/** The path in a key made by `publicationKeys.path`; null for any other key. */
export function pathOfKey(key: string): string | null {
  const prefix = publicationKeys.path('')
  return key.startsWith(prefix) ? key.slice(prefix.length) : null
}
