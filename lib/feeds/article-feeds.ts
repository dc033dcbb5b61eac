import type { FeedChannel, FeedEntry } from '#lib/feeds/feed.views.ts'
import { toFeedHtml } from '#lib/feeds/feed-html.ts'
import { element, tag, toXmlDocument } from '#lib/feeds/xml.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import { formatInstant } from '#lib/social/iso-time.ts'
import { toPlainLine } from '#lib/social/plain-line.ts'
import type { TopicPage } from '#lib/topics/topic.views.ts'

/** What the feed of all articles says about itself. */
export function toSiteChannel(frame: SiteFrame): FeedChannel {
  return {
    title: frame.name,
    description: frame.description,
    path: readerPaths.home(),
    feedPath: readerPaths.rss(),
  }
}

/** What the feed of a topic says about itself. */
export function toTopicChannel(
  topic: Pick<TopicPage, 'slug' | 'name' | 'description' | 'path'>,
  frame: SiteFrame,
): FeedChannel {
  return {
    title: `${frame.name}: ${topic.name}`,
    description: topic.description,
    path: topic.path,
    feedPath: readerPaths.topicRss(topic.slug),
  }
}

/** Articles as RSS 2.0 with full text. Entries stay in the given order. Source: rssboard.org. */
export function toRss(
  entries: FeedEntry[],
  channel: FeedChannel,
  frame: Pick<SiteFrame, 'locale'>,
  origin: string,
): string {
  const url = absolute(origin)
  return toXmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      tag(
        'channel',
        tag('title', channel.title),
        tag('link', url(channel.path)),
        tag('description', channel.description),
        tag('language', frame.locale),
        element('atom:link', { href: url(channel.feedPath), rel: 'self', type: 'application/rss+xml' }),
        entries.length > 0 ? tag('lastBuildDate', findNewest(entries).toUTCString()) : null,
        entries.map((entry) =>
          tag(
            'item',
            tag('title', toPlainLine(entry.title)),
            tag('link', url(entry.path)),
            element('guid', { isPermaLink: 'false' }, toGuid(entry)),
            tag('pubDate', entry.publishedAt.toUTCString()),
            entry.authors.map(({ name }) => tag('dc:creator', name)),
            entry.topics.map(({ name }) => tag('category', name)),
            tag('description', toPlainLine(entry.description)),
            tag('content:encoded', toFeedHtml(entry, origin)),
          ),
        ),
      ),
    ),
  )
}

/** The feed of all articles as Atom. Source: RFC 4287. */
export function toAtom(entries: FeedEntry[], frame: SiteFrame, origin: string): string {
  const url = absolute(origin)
  return toXmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': frame.locale },
      tag('id', url(readerPaths.home())),
      tag('title', frame.name),
      tag('subtitle', frame.tagline),
      tag('updated', formatInstant(findNewest(entries))),
      tag('author', tag('name', frame.name)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: url(readerPaths.atom()) }),
      element('link', { rel: 'alternate', type: 'text/html', href: url(readerPaths.home()) }),
      entries.map((entry) =>
        tag(
          'entry',
          tag('id', toGuid(entry)),
          tag('title', toPlainLine(entry.title)),
          element('link', { rel: 'alternate', type: 'text/html', href: url(entry.path) }),
          tag('published', formatInstant(entry.publishedAt)),
          tag('updated', formatInstant(entry.modifiedAt)),
          entry.authors.map(({ name }) => tag('author', tag('name', name))),
          entry.topics.map(({ name }) => element('category', { term: name })),
          tag('summary', toPlainLine(entry.description)),
          element('content', { type: 'html' }, toFeedHtml(entry, origin)),
        ),
      ),
    ),
  )
}

/** The feed of all articles as JSON Feed. Source: jsonfeed.org, version 1.1. */
export function toJsonFeed(entries: FeedEntry[], frame: SiteFrame, origin: string): string {
  const url = absolute(origin)
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: frame.name,
    description: frame.description,
    home_page_url: url(readerPaths.home()),
    feed_url: url(readerPaths.jsonFeed()),
    language: frame.locale,
    items: entries.map((entry) => ({
      id: toGuid(entry),
      url: url(entry.path),
      title: toPlainLine(entry.title),
      summary: toPlainLine(entry.description),
      content_html: toFeedHtml(entry, origin),
      date_published: formatInstant(entry.publishedAt),
      date_modified: formatInstant(entry.modifiedAt),
      authors: entry.authors.map(({ name }) => ({ name })),
      tags: entry.topics.map(({ name }) => name),
    })),
  }
  return `${JSON.stringify(feed)}\n`
}

/** The same in every feed and for ever. Source: RFC 9562, section 4. */
function toGuid(entry: FeedEntry): string {
  return `urn:uuid:${entry.id}`
}

/** When meaning last changed anywhere; the epoch while nothing is published. */
function findNewest(entries: FeedEntry[]): Date {
  return new Date(Math.max(0, ...entries.map((entry) => entry.modifiedAt.getTime())))
}

function absolute(origin: string): (path: string) => string {
  return (path) => new URL(path, origin).href
}
