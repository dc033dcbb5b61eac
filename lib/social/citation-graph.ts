import type { Book, NewsArticle, Report, ScholarlyArticle, WebPage } from 'schema-dts'
import type { Source } from '#lib/references/reference.views.ts'
import { toSourceAddress } from '#lib/references/reference-words.ts'

/** A source as a node: what the reader's list says, in schema.org's words. */
export type CitationNode = Exclude<ScholarlyArticle | Book | NewsArticle | Report | WebPage, string>

/** One entry of `citation`, in the order and number of the visible list. */
export function toCitation(source: Source): CitationNode {
  const addresses = toAddresses(source)
  const identifiers = [
    ...(source.doi ? [{ '@type': 'PropertyValue' as const, propertyID: 'doi', value: source.doi }] : []),
    ...(source.pmid ? [{ '@type': 'PropertyValue' as const, propertyID: 'pmid', value: source.pmid }] : []),
  ]
  return {
    '@type': toCitationType(source),
    ...(addresses[0] ? { '@id': addresses[0] } : {}),
    name: source.title,
    ...(source.authors.length > 0
      ? { author: source.authors.map((name) => ({ '@type': 'Person' as const, name })) }
      : {}),
    ...(source.year === null ? {} : { datePublished: String(source.year) }),
    ...(source.containerTitle
      ? { isPartOf: { '@type': 'Periodical' as const, name: source.containerTitle } }
      : {}),
    ...(source.publisher ? { publisher: { '@type': 'Organization' as const, name: source.publisher } } : {}),
    ...(source.pages ? { pagination: source.pages } : {}),
    ...(source.status === 'retracted' ? { creativeWorkStatus: 'Retracted' } : {}),
    ...(identifiers.length > 0 ? { identifier: identifiers } : {}),
    ...(addresses.length > 0 ? { sameAs: addresses } : {}),
  }
}

function toCitationType(source: Source): 'ScholarlyArticle' | 'Book' | 'NewsArticle' | 'WebPage' | 'Report' {
  switch (source.kind) {
    case 'book':
      return 'Book'
    case 'news':
      return 'NewsArticle'
    case 'web_page':
      return 'WebPage'
    default:
      return source.doi || source.pmid ? 'ScholarlyArticle' : 'Report'
  }
}

/** Where the source itself is found, and its abstract in PubMed; the best address first. */
function toAddresses(source: Source): string[] {
  const abstract = source.pmid ? `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/` : null
  const addresses = [toSourceAddress(source), abstract].filter((one) => one !== null)
  return [...new Set(addresses)]
}
