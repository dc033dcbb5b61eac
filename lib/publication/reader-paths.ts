/** The addresses of reader pages. Links are made here and nowhere else. */
export const readerPaths = {
  home: () => '/',
  articles: (page = 1) => (page === 1 ? '/articles' : `/articles/page/${page}`),
  article: (slug: string) => `/articles/${slug}`,
  /** What the evidence check of a published article asks about, and who answers for it. */
  articleCheck: (slug: string) => `/articles/${slug}/check`,
  topics: () => '/topics',
  topic: (slug: string, page = 1) => (page === 1 ? `/topics/${slug}` : `/topics/${slug}/page/${page}`),
  topicRss: (slug: string) => `/topics/${slug}/feed.xml`,
  people: () => '/people',
  person: (slug: string) => `/people/${slug}`,
  corrections: (page = 1) => (page === 1 ? '/corrections' : `/corrections/page/${page}`),
  correction: (id: number) => `/corrections#correction-${id}`,
  policy: (slug: string) => `/about/${slug}`,
  report: (articleSlug: string) => `/report/${articleSlug}`,
  /** Where the form of a report is sent. */
  sendReport: () => '/api/reports',
  reportThanks: () => '/report/thanks',
  glossary: () => '/glossary',
  /** A draft, for whoever has this token. */
  preview: (token: string) => `/preview/${token}`,
  rss: () => '/feed.xml',
  atom: () => '/feed.atom',
  jsonFeed: () => '/feed.json',
  correctionsRss: () => '/corrections/feed.xml',
  sitemap: () => '/sitemap.xml',
  newsSitemap: () => '/news-sitemap.xml',
  /** The publication's own colours, by their hash. */
  theme: (hash: string) => `/theme/${hash}.css`,
  robots: () => '/robots.txt',
  /** A social card or cover by its hash; the address never answers anything else. */
  picture: (slug: string, shape: string, hash: string) => `/pictures/${slug}.${shape}.${hash}.jpg`,
} as const
