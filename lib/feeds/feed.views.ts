import type { Document } from '#lib/document/document.ts'
import type { Source } from '#lib/references/reference.views.ts'

/** A source as a feed lists it. */
export type FeedSource = Pick<
  Source,
  'id' | 'ordinal' | 'title' | 'authors' | 'moreAuthors' | 'containerTitle' | 'year' | 'doi' | 'pmid' | 'url'
>

/**
 * An article in a feed: the newest version whose meaning changed. A later version that only mends a spelling is not
 * news, so it does not change a byte of any feed.
 */
export type FeedEntry = {
  /** Never changes, not even with the address. */
  id: string
  path: string
  title: string
  description: string
  authors: { id: string; name: string }[]
  /** The first is the section. */
  topics: { id: string; name: string }[]
  publishedAt: Date
  modifiedAt: Date
  body: Document
  sources: FeedSource[]
  corrections: { id: number; was: string; isNow: string; correctedAt: Date }[]
  demonstration: boolean
}

/** What a feed is about: the whole publication, or one topic of it. */
export type FeedChannel = {
  title: string
  description: string
  /** The page whose articles it carries. */
  path: string
  /** Its own address. */
  feedPath: string
}

/** One address of a sitemap. */
export type SitemapEntry = { path: string; modifiedAt: Date | null }

/** One article of the news sitemap. */
export type NewsEntry = { path: string; title: string; publishedAt: Date }
