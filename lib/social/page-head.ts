import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import { alternate, type HeadTags, named, property, title } from '#lib/social/head-tags.ts'
import { palette } from '#lib/social/palette.ts'
import type { Picture } from '#lib/social/picture.ts'
import { clipLine } from '#lib/social/plain-line.ts'

/** What any indexable page says about itself in its head. */
export type PageFacts = {
  kind: 'website' | 'article' | 'profile'
  /** Shown by previews, without the publication's name. */
  title: string
  /** For the tab and search results; "title | name" when absent. */
  documentTitle?: string
  description: string
  path: string
  picture: Picture
  pictureAlt: string
  /** `article:*` or `profile:*` tags, which stand after the picture. */
  properties?: HeadTags
  /** Names for `<meta name="author">`. */
  authorNames?: string[]
}

/**
 * Longest title a preview is given, in graphemes, and longest description, in graphemes and UTF-8 bytes.
 * Source: X cuts descriptions at 200 characters, Discord at 350 bytes; 110 is the longest headline Google showed.
 */
export const headLimits = { title: 110, description: 200, descriptionBytes: 347 } as const

/** The head of an indexable page, in the one order previewers are promised: what they need stands first. */
export function toPageHead(page: PageFacts, frame: SiteFrame, origin: string): HeadTags {
  const url = absolute(origin, page.path)
  const previewTitle = clipLine(page.title, headLimits.title)
  const description = clipLine(page.description, headLimits.description, headLimits.descriptionBytes)
  return [
    title(page.documentTitle ?? `${previewTitle} | ${frame.name}`),
    named('description', description),
    { kind: 'link', rel: 'canonical', href: url },
    named('robots', 'index, follow, max-image-preview:large, max-snippet:-1, max-video-preview:-1'),
    property('og:type', page.kind),
    property('og:site_name', frame.name),
    property('og:locale', frame.locale.replaceAll('-', '_')),
    property('og:title', previewTitle),
    property('og:description', description),
    property('og:url', url),
    property('og:image', absolute(origin, page.picture.path)),
    property('og:image:type', 'image/jpeg'),
    property('og:image:width', String(page.picture.width)),
    property('og:image:height', String(page.picture.height)),
    property('og:image:alt', page.pictureAlt),
    ...(page.properties ?? []),
    named('twitter:card', 'summary_large_image'),
    named('twitter:image:alt', page.pictureAlt),
    ...(page.authorNames?.length ? [named('author', page.authorNames.join(', '))] : []),
    named('theme-color', palette.paper),
    alternate(url, { hrefLang: frame.locale }),
    alternate(url, { hrefLang: 'x-default' }),
    ...toFeedLinks(frame, origin),
  ]
}

/** An address of this site as the outside world writes it. */
export function absolute(origin: string, path: string): string {
  return new URL(path, origin).href
}

function toFeedLinks(frame: SiteFrame, origin: string): HeadTags {
  return [
    alternate(absolute(origin, readerPaths.rss()), { type: 'application/rss+xml', title: frame.name }),
    alternate(absolute(origin, readerPaths.atom()), { type: 'application/atom+xml', title: frame.name }),
    alternate(absolute(origin, readerPaths.jsonFeed()), { type: 'application/feed+json', title: frame.name }),
    alternate(absolute(origin, readerPaths.correctionsRss()), {
      type: 'application/rss+xml',
      title: `${frame.name}: corrections`,
    }),
  ]
}
