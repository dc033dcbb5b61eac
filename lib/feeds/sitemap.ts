import type { NewsEntry, SitemapEntry } from '#lib/feeds/feed.views.ts'
import { element, tag, toXmlDocument } from '#lib/feeds/xml.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import { formatInstant } from '#lib/social/iso-time.ts'

/** The most addresses a sitemap may have. Source: sitemaps.org. */
export const maxSitemapEntries = 50_000

/** How long an article is news, and how many a news sitemap may have. Source: Google's news sitemap documentation. */
const newsHours = 48
const maxNewsEntries = 1_000

const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** All indexable addresses; `lastmod` moves only when meaning changes. */
export function toSitemap(entries: SitemapEntry[], origin: string): string {
  return toXmlDocument(
    element(
      'urlset',
      { xmlns: sitemapNamespace },
      entries
        .slice(0, maxSitemapEntries)
        .map((entry) =>
          tag(
            'url',
            tag('loc', new URL(entry.path, origin).href),
            entry.modifiedAt && tag('lastmod', formatInstant(entry.modifiedAt)),
          ),
        ),
    ),
  )
}

/** The instant before which nothing is news any more. */
export function newsStart(at: Date): Date {
  return new Date(at.getTime() - newsHours * 60 * 60 * 1000)
}

/** The news of the 48 hours before `at`, newest first; may be empty. */
export function toNewsSitemap(entries: NewsEntry[], frame: SiteFrame, origin: string, at: Date): string {
  const earliest = newsStart(at)
  const language = frame.locale.split('-')[0] ?? frame.locale
  const recent = entries.filter((entry) => entry.publishedAt >= earliest && entry.publishedAt <= at)
  return toXmlDocument(
    element(
      'urlset',
      { xmlns: sitemapNamespace, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
      recent
        .slice(0, maxNewsEntries)
        .map((entry) =>
          tag(
            'url',
            tag('loc', new URL(entry.path, origin).href),
            tag(
              'news:news',
              tag('news:publication', tag('news:name', frame.name), tag('news:language', language)),
              element('news:publication_date', {}, formatInstant(entry.publishedAt)),
              tag('news:title', entry.title),
            ),
          ),
        ),
    ),
  )
}
