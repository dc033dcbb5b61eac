import type { NewsMediaOrganization, Person, WebSite } from 'schema-dts'
import { formatPersonName, type PersonCredit } from '#lib/people/person.views.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import { toLogoPicture } from '#lib/social/card.ts'
import { absolute } from '#lib/social/page-head.ts'

/**
 * Policy pages that schema.org has a property for, by slug.
 * Source: the Trust Project's indicators, schema.org/NewsMediaOrganization.
 */
const policyProperties = {
  'editorial-policy': 'publishingPrinciples',
  'corrections-policy': 'correctionsPolicy',
  'fact-checking': 'verificationFactCheckingPolicy',
  'unnamed-sources': 'unnamedSourcesPolicy',
  feedback: 'actionableFeedbackPolicy',
  funding: 'ownershipFundingInfo',
} as const

type PolicyProperty = (typeof policyProperties)[keyof typeof policyProperties]

/** The names by which nodes of a graph refer to each other. */
export const graphIds = {
  organisation: (origin: string) => absolute(origin, '/#org'),
  site: (origin: string) => absolute(origin, '/#site'),
  person: (origin: string, path: string) => `${absolute(origin, path)}#person`,
} as const

/** The publication as an organisation, with the addresses of those policies that exist. */
export function toOrganisation(frame: SiteFrame, origin: string): NewsMediaOrganization {
  const logo = toLogoPicture(frame)
  return {
    '@type': 'NewsMediaOrganization',
    '@id': graphIds.organisation(origin),
    name: frame.name,
    url: absolute(origin, readerPaths.home()),
    description: frame.description,
    email: frame.contactEmail,
    logo: {
      '@type': 'ImageObject',
      url: absolute(origin, logo.path),
      width: `${logo.width}`,
      height: `${logo.height}`,
    },
    masthead: absolute(origin, readerPaths.people()),
    ...toPolicyAddresses(frame, origin),
  }
}

/** The publication as a website. */
export function toWebSite(frame: SiteFrame, origin: string): WebSite {
  return {
    '@type': 'WebSite',
    '@id': graphIds.site(origin),
    url: absolute(origin, readerPaths.home()),
    name: frame.name,
    description: frame.description,
    inLanguage: frame.locale,
    publisher: { '@id': graphIds.organisation(origin) },
  }
}

/** A person by name, without letters or "by"; a made-up person's name says so, as it does on the page. */
export function toPerson(person: PersonCredit, origin: string): Exclude<Person, string> {
  return {
    '@type': 'Person',
    '@id': graphIds.person(origin, person.path),
    name: formatPersonName({ ...person, honorificSuffix: null }),
    url: absolute(origin, person.path),
    jobTitle: person.jobTitle,
    ...(person.honorificSuffix ? { honorificSuffix: person.honorificSuffix } : {}),
  }
}

/** Where the publication's principles stand, when they are written down. */
export function findPrinciples(frame: SiteFrame, origin: string): string | undefined {
  return toPolicyAddresses(frame, origin).publishingPrinciples
}

function toPolicyAddresses(frame: SiteFrame, origin: string): Partial<Record<PolicyProperty, string>> {
  const known = new Set(frame.policies.map((policy) => policy.path))
  return Object.fromEntries(
    Object.entries(policyProperties)
      .filter(([slug]) => known.has(readerPaths.policy(slug)))
      .map(([slug, name]) => [name, absolute(origin, readerPaths.policy(slug))]),
  )
}
