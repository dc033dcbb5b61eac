import type {
  Article,
  BreadcrumbList,
  Graph,
  ImageObject,
  MedicalWebPage,
  NewsArticle,
  Thing,
} from 'schema-dts'
import type { ArticlePage, CorrectionView } from '#lib/articles/article.views.ts'
import { toIsoDay } from '#lib/dates.ts'
import { inlineText } from '#lib/document/inline-text.ts'
import type { PersonCredit } from '#lib/people/person.views.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import { toCitation } from '#lib/social/citation-graph.ts'
import { toCoverPictures } from '#lib/social/cover.ts'
import { formatInstant } from '#lib/social/iso-time.ts'
import { absolute } from '#lib/social/page-head.ts'
import { findPrinciples, graphIds, toOrganisation, toPerson, toWebSite } from '#lib/social/site-graph.ts'
import type { Crumb } from '#lib/topics/topic.views.ts'

/**
 * An article for machines: one graph whose nodes refer to each other by id.
 *
 * Review belongs to the page and authorship to the article, because schema.org gives `lastReviewed` and `reviewedBy`
 * to WebPage only. Both are there exactly when the shown version itself was reviewed.
 */
export function toArticleGraph(page: ArticlePage, frame: SiteFrame, origin: string): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      toMedicalWebPage(page, frame, origin),
      toArticle(page, frame, origin),
      toBreadcrumbList(page.breadcrumb, page.path, origin),
      toHero(page, frame, origin),
      ...listPeople(page).map((person) => toPerson(person, origin)),
      toOrganisation(frame, origin),
      toWebSite(frame, origin),
    ],
  }
}

/** The breadcrumb as readers see it; the last step, the page itself, has no address. */
export function toBreadcrumbList(breadcrumb: Crumb[], path: string, origin: string): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    '@id': part(origin, path, 'crumbs'),
    itemListElement: breadcrumb.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      ...(crumb.path === null ? {} : { item: absolute(origin, crumb.path) }),
    })),
  }
}

function toMedicalWebPage(page: ArticlePage, frame: SiteFrame, origin: string): MedicalWebPage {
  const reviewed = page.review.kind === 'reviewed' ? page.review : null
  return {
    '@type': 'MedicalWebPage',
    '@id': part(origin, page.path, 'page'),
    url: absolute(origin, page.path),
    name: page.title,
    inLanguage: frame.locale,
    isPartOf: { '@id': graphIds.site(origin) },
    breadcrumb: { '@id': part(origin, page.path, 'crumbs') },
    primaryImageOfPage: { '@id': part(origin, page.path, 'hero') },
    mainEntity: { '@id': part(origin, page.path, 'article') },
    ...(reviewed
      ? {
          lastReviewed: toIsoDay(reviewed.reviewedAt),
          reviewedBy: { '@id': graphIds.person(origin, reviewed.reviewer.path) },
        }
      : {}),
    medicalAudience: { '@type': 'MedicalAudience', audienceType: 'Patient' },
    ...(page.about ? { about: toAbout(page.about) } : {}),
    ...(page.specialty ? { specialty: { '@id': `https://schema.org/${page.specialty}` } } : {}),
  }
}

function toArticle(page: ArticlePage, frame: SiteFrame, origin: string): Article | NewsArticle {
  const principles = findPrinciples(frame, origin)
  const corrections = page.corrections.filter((one) => !one.superseded)
  const abstract = toAbstract(page)
  return {
    '@type': page.kind === 'news' ? 'NewsArticle' : 'Article',
    '@id': part(origin, page.path, 'article'),
    mainEntityOfPage: { '@id': part(origin, page.path, 'page') },
    headline: page.title,
    description: page.description,
    ...(abstract ? { abstract } : {}),
    image: toCoverPictures(page).map((picture) => absolute(origin, picture.path)),
    datePublished: formatInstant(page.publishedAt),
    dateModified: formatInstant(page.modifiedAt),
    version: String(page.revisionNumber),
    author: page.authors.map((author) => {
      const { '@type': type, '@id': id, name, url } = toPerson(author, origin)
      return { '@type': type, '@id': id, name, url }
    }),
    ...(page.editors.length > 0
      ? { editor: page.editors.map((editor) => ({ '@id': graphIds.person(origin, editor.path) })) }
      : {}),
    publisher: { '@id': graphIds.organisation(origin) },
    ...(principles ? { publishingPrinciples: principles } : {}),
    ...(page.section ? { articleSection: page.section.name } : {}),
    isAccessibleForFree: true,
    inLanguage: frame.locale,
    wordCount: page.wordCount,
    ...(corrections.length > 0 ? { correction: corrections.map((one) => toCorrection(one, origin)) } : {}),
    citation: page.sources.map(toCitation),
  }
}

function toCorrection(correction: CorrectionView, origin: string) {
  return {
    '@type': 'CorrectionComment' as const,
    text: `It said: “${correction.was}” It now says: “${correction.isNow}” ${correction.reason}`,
    datePublished: formatInstant(correction.correctedAt),
    url: absolute(origin, readerPaths.correction(correction.id)),
  }
}

function toHero(page: ArticlePage, frame: SiteFrame, origin: string): ImageObject {
  const [hero] = toCoverPictures(page)
  return {
    '@type': 'ImageObject',
    '@id': part(origin, page.path, 'hero'),
    ...(hero ? { url: absolute(origin, hero.path), width: `${hero.width}`, height: `${hero.height}` } : {}),
    caption: 'Drawn from the figures and paragraphs of the article; without text.',
    creditText: frame.name,
  }
}

function toAbout(about: NonNullable<ArticlePage['about']>): Thing {
  const code = about.meshId
    ? { code: { '@type': 'MedicalCode' as const, codingSystem: 'MeSH', codeValue: about.meshId } }
    : {}
  switch (about.type) {
    case 'MedicalCondition':
    case 'MedicalTherapy':
    case 'MedicalProcedure':
    case 'Drug':
      return { '@type': about.type, name: about.name, ...code }
    default:
      return { '@type': 'Thing', name: about.name }
  }
}

/** The key points, as sentences one after the other. */
function toAbstract(page: ArticlePage): string {
  return page.body.content
    .filter((block) => block.type === 'keyPoints')
    .flatMap((block) => block.content.map((point) => inlineText(point.content)))
    .join(' ')
}

function listPeople(page: ArticlePage): PersonCredit[] {
  const reviewer = page.review.kind === 'reviewed' ? [page.review.reviewer] : []
  const everyone = [...page.authors, ...page.editors, ...reviewer]
  return [...new Map(everyone.map((person) => [person.id, person])).values()]
}

function part(origin: string, path: string, name: string): string {
  return `${absolute(origin, path)}#${name}`
}
