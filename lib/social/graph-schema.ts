import { z } from 'zod'

const address = z.url({ protocol: /^https?$/ })
const text = z.string().min(1)
/** ISO 8601 with an offset. */
const instant = z.iso.datetime({ offset: true })
const day = z.iso.date()
const link = z.strictObject({ '@id': address })
const number = z.string().regex(/^\d+$/)

const organisationName = z.strictObject({ '@type': z.literal('Organization'), name: text })
const code = z.strictObject({
  '@type': z.literal('MedicalCode'),
  codingSystem: z.literal('MeSH'),
  codeValue: z.string().regex(/^D\d{6,9}$/),
})
const about = z.discriminatedUnion('@type', [
  z.strictObject({
    '@type': z.enum(['MedicalCondition', 'MedicalTherapy', 'MedicalProcedure', 'Drug']),
    name: text,
    code: code.optional(),
  }),
  z.strictObject({ '@type': z.literal('Thing'), name: text }),
])

const identifier = z.discriminatedUnion('propertyID', [
  z.strictObject({
    '@type': z.literal('PropertyValue'),
    propertyID: z.literal('doi'),
    value: z.string().regex(/^10\.\d{4,9}\/\S+$/),
  }),
  z.strictObject({
    '@type': z.literal('PropertyValue'),
    propertyID: z.literal('pmid'),
    value: z.string().regex(/^\d{1,8}$/),
  }),
])

const citation = z.strictObject({
  '@type': z.enum(['ScholarlyArticle', 'Book', 'NewsArticle', 'WebPage', 'Report']),
  '@id': address.optional(),
  name: text,
  author: z.array(z.strictObject({ '@type': z.literal('Person'), name: text })).optional(),
  datePublished: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  isPartOf: z.strictObject({ '@type': z.literal('Periodical'), name: text }).optional(),
  publisher: organisationName.optional(),
  pagination: text.optional(),
  creativeWorkStatus: z.literal('Retracted').optional(),
  identifier: z.array(identifier).optional(),
  sameAs: z.array(address).optional(),
})

const correction = z.strictObject({
  '@type': z.literal('CorrectionComment'),
  text,
  datePublished: instant,
  url: address,
})

const author = z.strictObject({ '@type': z.literal('Person'), '@id': address, name: text, url: address })

const article = z.strictObject({
  '@type': z.enum(['Article', 'NewsArticle']),
  '@id': address,
  mainEntityOfPage: link,
  headline: text,
  description: text,
  abstract: text.optional(),
  image: z.array(address).length(3),
  datePublished: instant,
  dateModified: instant,
  version: number,
  author: z.array(author).min(1),
  editor: z.array(link).optional(),
  publisher: link,
  publishingPrinciples: address.optional(),
  articleSection: text.optional(),
  isAccessibleForFree: z.literal(true),
  inLanguage: text,
  wordCount: z.int().min(1),
  correction: z.array(correction).optional(),
  citation: z.array(citation),
})

const medicalWebPage = z
  .strictObject({
    '@type': z.literal('MedicalWebPage'),
    '@id': address,
    url: address,
    name: text,
    inLanguage: text,
    isPartOf: link,
    breadcrumb: link,
    primaryImageOfPage: link,
    mainEntity: link,
    lastReviewed: day.optional(),
    reviewedBy: link.optional(),
    medicalAudience: z.strictObject({
      '@type': z.literal('MedicalAudience'),
      audienceType: z.literal('Patient'),
    }),
    about: about.optional(),
    specialty: link.optional(),
  })
  .refine((page) => (page.lastReviewed === undefined) === (page.reviewedBy === undefined), {
    message: 'A review has both a day and a reviewer, or neither.',
  })

const breadcrumbList = z.strictObject({
  '@type': z.literal('BreadcrumbList'),
  '@id': address,
  itemListElement: z
    .array(
      z.strictObject({
        '@type': z.literal('ListItem'),
        position: z.int(),
        name: text,
        item: address.optional(),
      }),
    )
    .min(2)
    .refine((items) => items.every((item, index) => item.position === index + 1), 'Positions run from 1.')
    .refine(
      (items) => items.slice(0, -1).every((item) => item.item),
      'Every step but the last has an address.',
    ),
})

const imageObject = z.strictObject({
  '@type': z.literal('ImageObject'),
  '@id': address,
  url: address,
  width: number,
  height: number,
  caption: text,
  creditText: text,
})

const credential = z.strictObject({
  '@type': z.literal('EducationalOccupationalCredential'),
  name: text,
  recognizedBy: organisationName,
})

const person = z.strictObject({
  '@type': z.literal('Person'),
  '@id': address,
  name: text,
  url: address,
  jobTitle: text,
  honorificSuffix: text.optional(),
  description: text.optional(),
  hasCredential: z.array(credential).optional(),
})

const organisation = z.strictObject({
  '@type': z.literal('NewsMediaOrganization'),
  '@id': address,
  name: text,
  url: address,
  description: text,
  email: z.email(),
  logo: z.strictObject({ '@type': z.literal('ImageObject'), url: address, width: number, height: number }),
  masthead: address.optional(),
  publishingPrinciples: address.optional(),
  correctionsPolicy: address.optional(),
  verificationFactCheckingPolicy: address.optional(),
  unnamedSourcesPolicy: address.optional(),
  actionableFeedbackPolicy: address.optional(),
  ownershipFundingInfo: address.optional(),
})

const webSite = z.strictObject({
  '@type': z.literal('WebSite'),
  '@id': address,
  url: address,
  name: text,
  description: text,
  inLanguage: text,
  publisher: link,
})

const listPage = { '@id': address, url: address, name: text, inLanguage: text, isPartOf: link }

const collectionPage = z.strictObject({
  '@type': z.literal('CollectionPage'),
  ...listPage,
  description: text,
  breadcrumb: link,
})

const aboutPage = z.strictObject({
  '@type': z.literal('AboutPage'),
  ...listPage,
  description: text,
  dateModified: instant,
  about: link,
})

const profilePage = z.strictObject({
  '@type': z.literal('ProfilePage'),
  ...listPage,
  dateCreated: instant,
  dateModified: instant,
  mainEntity: link,
})

/**
 * What our pages may tell machines: the types we use, and no property outside the list of each.
 * Source: schema.org, and Google's article, breadcrumb and profile page documentation.
 */
export const graphSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z
    .array(
      z.discriminatedUnion('@type', [
        medicalWebPage,
        article,
        breadcrumbList,
        imageObject,
        person,
        organisation,
        webSite,
        collectionPage,
        aboutPage,
        profilePage,
      ]),
    )
    .min(1),
})

/** A graph that kept to the list. */
export type CheckedGraph = z.infer<typeof graphSchema>

/** The node of one type, or undefined. */
export function findNode<Type extends CheckedGraph['@graph'][number]['@type']>(
  graph: CheckedGraph,
  ...types: Type[]
) {
  return graph['@graph'].find((node): node is Extract<typeof node, { '@type': Type }> =>
    types.some((type) => type === node['@type']),
  )
}
