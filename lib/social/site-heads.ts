import type { PersonPage } from '#lib/people/person.views.ts'
import { formatPersonName } from '#lib/people/person.views.ts'
import type { PolicyPageView } from '#lib/policies/policy.views.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import { toSiteCardPicture } from '#lib/social/card.ts'
import { alternate, type HeadTags, named, title } from '#lib/social/head-tags.ts'
import { absolute, type PageFacts, toPageHead } from '#lib/social/page-head.ts'
import { palette } from '#lib/social/palette.ts'
import type { TopicPage } from '#lib/topics/topic.views.ts'

/** The head of the front page. */
export function toHomeHead(frame: SiteFrame, origin: string): HeadTags {
  const documentTitle = `${frame.name}: ${frame.tagline}`
  return toSiteHead(
    { title: documentTitle, documentTitle, description: frame.description, path: readerPaths.home() },
    frame,
    origin,
  )
}

/** The head of a page of a topic. Each page of a list is its own canonical address. */
export function toTopicHead(topic: TopicPage, frame: SiteFrame, origin: string): HeadTags {
  const { page } = topic.articles
  const path = readerPaths.topic(topic.slug, page)
  const feed = { type: 'application/rss+xml', title: `${frame.name}: ${topic.name}` }
  return [
    ...toSiteHead({ title: numbered(topic.name, page), description: topic.description, path }, frame, origin),
    alternate(absolute(origin, readerPaths.topicRss(topic.slug)), feed),
  ]
}

/** The head of a page of the article index. */
export function toArticleIndexHead(page: number, frame: SiteFrame, origin: string): HeadTags {
  const description = `Every article of ${frame.name}, newest first, with its sources and the state of its medical review.`
  return toSiteHead(
    { title: numbered('All articles', page), description, path: readerPaths.articles(page) },
    frame,
    origin,
  )
}

/** The head of an author's or reviewer's profile. */
export function toPersonHead(person: PersonPage, frame: SiteFrame, origin: string): HeadTags {
  const name = formatPersonName(person)
  const description = `${name}. ${person.jobTitle}. ${person.bio}`
  return toSiteHead({ title: name, description, path: person.path, kind: 'profile' }, frame, origin)
}

/** The head of a page about the publication. */
export function toPolicyHead(policy: PolicyPageView, frame: SiteFrame, origin: string): HeadTags {
  return toSiteHead({ title: policy.title, description: policy.standfirst, path: policy.path }, frame, origin)
}

/** The head of any other page of the site: the corrections log, the glossary, the lists of topics and people. */
export function toListHead(
  page: { title: string; description: string; path: string },
  frame: SiteFrame,
  origin: string,
): HeadTags {
  return toSiteHead(page, frame, origin)
}

/** The head of a page that must not be found or previewed: 404, 410, 503, a form. It has no canonical address. */
export function toHiddenHead(documentTitle: string, frame: Pick<SiteFrame, 'name'>): HeadTags {
  return [
    title(`${documentTitle} | ${frame.name}`),
    named('robots', 'noindex'),
    named('theme-color', palette.paper),
  ]
}

function toSiteHead(
  page: Pick<PageFacts, 'title' | 'documentTitle' | 'description' | 'path'> & { kind?: PageFacts['kind'] },
  frame: SiteFrame,
  origin: string,
): HeadTags {
  const picture = toSiteCardPicture(frame)
  const pictureAlt = `Title card of ${frame.name}: ${frame.tagline}`
  return toPageHead({ kind: 'website', ...page, picture, pictureAlt }, frame, origin)
}

function numbered(name: string, page: number): string {
  return page === 1 ? name : `${name}, page ${page}`
}
