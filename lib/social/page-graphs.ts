import type { Graph, ProfilePage } from 'schema-dts'
import type { PersonPage } from '#lib/people/person.views.ts'
import type { PolicyPageView } from '#lib/policies/policy.views.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import { toBreadcrumbList } from '#lib/social/article-graph.ts'
import { formatInstant } from '#lib/social/iso-time.ts'
import { absolute } from '#lib/social/page-head.ts'
import { graphIds, toOrganisation, toPerson, toWebSite } from '#lib/social/site-graph.ts'
import type { Crumb, TopicPage } from '#lib/topics/topic.views.ts'

/** The front page for machines: who publishes, and what. */
export function toHomeGraph(frame: SiteFrame, origin: string): Graph {
  return toGraph(toWebSite(frame, origin), toOrganisation(frame, origin))
}

/** A topic's page for machines: what it collects, and where it stands. */
export function toTopicGraph(topic: TopicPage, frame: SiteFrame, origin: string): Graph {
  return toCollectionGraph(topic, topic.breadcrumb, frame, origin)
}

/** A list of articles, corrections, people or terms for machines. */
export function toCollectionGraph(
  page: { name: string; description: string; path: string },
  breadcrumb: Crumb[],
  frame: SiteFrame,
  origin: string,
): Graph {
  const crumbs = toBreadcrumbList(breadcrumb, page.path, origin)
  return toGraph(
    {
      '@type': 'CollectionPage',
      '@id': `${absolute(origin, page.path)}#page`,
      url: absolute(origin, page.path),
      name: page.name,
      description: page.description,
      inLanguage: frame.locale,
      isPartOf: { '@id': graphIds.site(origin) },
      breadcrumb: { '@id': `${absolute(origin, page.path)}#crumbs` },
    },
    crumbs,
    toOrganisation(frame, origin),
    toWebSite(frame, origin),
  )
}

/** A page about the publication for machines. */
export function toPolicyGraph(policy: PolicyPageView, frame: SiteFrame, origin: string): Graph {
  return toGraph(
    {
      '@type': 'AboutPage',
      '@id': `${absolute(origin, policy.path)}#page`,
      url: absolute(origin, policy.path),
      name: policy.title,
      description: policy.standfirst,
      inLanguage: frame.locale,
      isPartOf: { '@id': graphIds.site(origin) },
      dateModified: formatInstant(policy.updatedAt),
      about: { '@id': graphIds.organisation(origin) },
    },
    toOrganisation(frame, origin),
    toWebSite(frame, origin),
  )
}

/** A profile for machines. Google asks for `mainEntity` with a name. */
export function toProfileGraph(person: PersonPage, frame: SiteFrame, origin: string): Graph {
  const page: ProfilePage = {
    '@type': 'ProfilePage',
    '@id': `${absolute(origin, person.path)}#page`,
    url: absolute(origin, person.path),
    name: person.name,
    inLanguage: frame.locale,
    isPartOf: { '@id': graphIds.site(origin) },
    dateCreated: formatInstant(person.createdAt),
    dateModified: formatInstant(person.updatedAt),
    mainEntity: { '@id': graphIds.person(origin, person.path) },
  }
  const credentials = person.credentials.map((credential) => ({
    '@type': 'EducationalOccupationalCredential' as const,
    name: credential.name,
    recognizedBy: { '@type': 'Organization' as const, name: credential.recognisedBy },
  }))
  const node = {
    ...toPerson(person, origin),
    description: person.bio,
    ...(credentials.length > 0 ? { hasCredential: credentials } : {}),
  }
  return toGraph(page, node, toOrganisation(frame, origin), toWebSite(frame, origin))
}

function toGraph(...nodes: Graph['@graph'][number][]): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes }
}
