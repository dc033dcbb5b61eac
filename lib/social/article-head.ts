import type { ArticlePage } from '#lib/articles/article.views.ts'
import { formatPersonName } from '#lib/people/person.views.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import { describeCard, toArticleCardPicture } from '#lib/social/card.ts'
import { type HeadTags, property } from '#lib/social/head-tags.ts'
import { formatInstant } from '#lib/social/iso-time.ts'
import { absolute, toPageHead } from '#lib/social/page-head.ts'

/** The head of an article. Its dates move only when its meaning does. */
export function toArticleHead(page: ArticlePage, frame: SiteFrame, origin: string): HeadTags {
  return toPageHead(
    {
      kind: 'article',
      title: page.title,
      description: page.description,
      path: page.path,
      picture: toArticleCardPicture(page, frame),
      pictureAlt: describeCard(page),
      properties: [
        property('article:published_time', formatInstant(page.publishedAt)),
        property('article:modified_time', formatInstant(page.modifiedAt)),
        ...page.authors.map((author) => property('article:author', absolute(origin, author.path))),
        ...(page.section ? [property('article:section', page.section.name)] : []),
        ...toTags(page).map((tag) => property('article:tag', tag)),
      ],
      authorNames: page.authors.map((author) => formatPersonName({ ...author, honorificSuffix: null })),
    },
    frame,
    origin,
  )
}

/** The topics besides the section, and what the article is about; each once. */
function toTags(page: ArticlePage): string[] {
  const names = page.topics.filter((topic) => topic.id !== page.section?.id).map((topic) => topic.name)
  return [...new Set(page.about ? [...names, page.about.name] : names)]
}
