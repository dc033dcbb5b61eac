import { readerPaths } from '#lib/publication/reader-paths.ts'
import { type CheckedGraph, findNode, graphSchema } from '#lib/social/graph-schema.ts'
import { headLimits } from '#lib/social/page-head.ts'
import { splitGraphemes } from '#lib/social/plain-line.ts'
import { parseRawHead, type RawHead } from '#lib/social/raw-head.ts'

/** Bytes within which every tag must stand. Source: Slack and others read no more than the beginning. */
const maxHeadBytes = 32 * 1024

/** Tags of which an indexable page has exactly one. */
const singleTags = [
  'description',
  'robots',
  'og:type',
  'og:site_name',
  'og:locale',
  'og:title',
  'og:description',
  'og:url',
  'og:image',
  'og:image:type',
  'og:image:width',
  'og:image:height',
  'og:image:alt',
  'twitter:card',
  'twitter:image:alt',
  'theme-color',
] as const

/**
 * Everything wrong with the head of an indexable page, as sentences; empty when all rules hold.
 * The raw HTML is all that is looked at, because it is all that a previewer gets.
 * @param present the instant after which no date of the page may lie
 */
export function checkPageHead(html: string, present: Date): string[] {
  const head = parseRawHead(html)
  return [...checkTags(head), ...checkLengths(head), ...checkAddresses(head), ...checkGraph(head, present)]
}

/** Everything wrong with the head of a page that must not be found: a draft, a 404, a withdrawal. */
export function checkHiddenHead(html: string): string[] {
  const head = parseRawHead(html)
  const preview = [...head.metas.keys()].filter((name) => /^(og|article|twitter):/.test(name))
  return [
    ...when(head.titles.length !== 1, `has ${head.titles.length} titles`),
    ...when(!head.metas.get('robots')?.[0]?.includes('noindex'), 'does not say noindex'),
    ...preview.map((name) => `tells previews ${name}`),
    ...when(
      head.links.some((link) => link.rel === 'canonical'),
      'names a canonical address',
    ),
  ]
}

function checkTags(head: RawHead): string[] {
  const counted = singleTags.map((name) => ({ name, count: head.metas.get(name)?.length ?? 0 }))
  return [
    ...when(head.titles.length !== 1, `has ${head.titles.length} titles`),
    ...counted.filter((one) => one.count !== 1).map((one) => `has ${one.count} of ${one.name}`),
    ...singleTags.filter((name) => head.metas.get(name)?.[0] === '').map((name) => `leaves ${name} empty`),
    ...when(head.bytesToLastTag > maxHeadBytes, `has its last tag at byte ${head.bytesToLastTag}`),
    ...when(!first(head, 'robots').includes('max-image-preview:large'), 'does not allow large previews'),
    ...when(!/^#[0-9a-f]{6}$/.test(first(head, 'theme-color')), 'has a theme colour Discord cannot read'),
    ...when(head.headings.length !== 1, `has ${head.headings.length} first-level headings`),
  ]
}

function checkLengths(head: RawHead): string[] {
  const description = first(head, 'og:description')
  return [
    ...when(
      splitGraphemes(first(head, 'og:title')).length > headLimits.title,
      'has a title above 110 characters',
    ),
    ...when(
      splitGraphemes(description).length > headLimits.description,
      'has a description above 200 characters',
    ),
    ...when(
      Buffer.byteLength(description) > headLimits.descriptionBytes,
      'has a description above 347 bytes',
    ),
    ...when(Buffer.byteLength(first(head, 'og:site_name')) > 250, 'has a site name that hides it on Discord'),
    ...when(first(head, 'og:image:alt').length > 420, 'has a picture description above 420 characters'),
  ]
}

function checkAddresses(head: RawHead): string[] {
  const canonical = head.links.filter((link) => link.rel === 'canonical').map((link) => link.href)
  const url = canonical[0] ?? ''
  const languages = head.links.filter((link) => link.rel === 'alternate' && link.hrefLang !== null)
  return [
    ...when(canonical.length !== 1, `has ${canonical.length} canonical addresses`),
    ...when(
      !URL.canParse(url) || new URL(url).href !== url,
      `has the address "${url}", which is not absolute`,
    ),
    ...when(/[?#]/.test(url), 'has a canonical address with a query or fragment'),
    ...when(first(head, 'og:url') !== url, 'names two addresses: og:url is not the canonical one'),
    ...when(!URL.canParse(first(head, 'og:image')), 'has a picture without an absolute address'),
    ...when(
      !languages.some((link) => link.href === url && link.hrefLang !== 'x-default'),
      'lacks its own hreflang',
    ),
    ...when(!languages.some((link) => link.hrefLang === 'x-default'), 'lacks hreflang x-default'),
  ]
}

function checkGraph(head: RawHead, present: Date): string[] {
  const [json] = head.jsonLd
  if (head.jsonLd.length !== 1 || json === undefined) return [`has ${head.jsonLd.length} JSON-LD blocks`]
  if (json.includes('<')) return ['has a JSON-LD block that could be closed from inside']
  const parsed = graphSchema.safeParse(JSON.parse(json))
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => `JSON-LD at ${issue.path.join('.')}: ${issue.message}`)
  }
  return [...checkReferences(parsed.data, head), ...checkArticle(parsed.data, head, present)]
}

/** Every `@id` that is only referred to must be a node of the graph. */
function checkReferences(graph: CheckedGraph, head: RawHead): string[] {
  const url = first(head, 'og:url')
  const nodes = new Set<string>(graph['@graph'].map((node) => node['@id']))
  const unresolved = listReferences(graph['@graph']).filter(
    (id) => !nodes.has(id) && !id.startsWith('https://schema.org/'),
  )
  const pages = graph['@graph'].filter((node) => /Page$/.test(node['@type']))
  return [
    ...unresolved.map((id) => `JSON-LD refers to ${id}, which is not there`),
    ...when(
      pages.some((node) => 'url' in node && node.url !== url),
      'JSON-LD names another address',
    ),
  ]
}

function listReferences(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listReferences)
  if (typeof value !== 'object' || value === null) return []
  const members = Object.entries(value)
  const [only] = members
  if (members.length === 1 && only?.[0] === '@id') return [String(only[1])]
  return members.flatMap(([, member]) => listReferences(member))
}

function checkArticle(graph: CheckedGraph, head: RawHead, present: Date): string[] {
  const article = findNode(graph, 'Article', 'NewsArticle')
  const page = findNode(graph, 'MedicalWebPage')
  if (!article || !page) return when(first(head, 'og:type') === 'article', 'is an article without an Article')
  const published = Date.parse(article.datePublished)
  const modified = Date.parse(article.dateModified)
  const visible = new Set(head.times.map((time) => time.slice(0, 10)))
  const shown = [
    article.datePublished,
    article.dateModified,
    ...(page.lastReviewed ? [page.lastReviewed] : []),
  ]
  return [
    ...when(article.headline !== head.headings[0], 'has a headline that is not its heading'),
    ...when(published > modified || modified > present.getTime(), 'has dates out of order'),
    ...when(
      first(head, 'article:published_time') !== article.datePublished,
      'gives two dates of publication',
    ),
    ...when(first(head, 'article:modified_time') !== article.dateModified, 'gives two dates of change'),
    ...shown
      .filter((day) => !visible.has(day.slice(0, 10)))
      .map((day) => `does not show readers the date ${day}`),
    ...when(
      article.author.some((author) => author['@id'] === page.reviewedBy?.['@id']),
      'is reviewed by its own author',
    ),
    ...when(
      article.citation.length !== head.sourceAnchors.length,
      'cites another number of sources than it lists',
    ),
    ...checkBreadcrumb(graph, head),
    ...when(!article.publisher['@id'].endsWith(`${readerPaths.home()}#org`), 'has another publisher'),
  ]
}

/** Readers see the steps above the page; the page itself is their heading. */
function checkBreadcrumb(graph: CheckedGraph, head: RawHead): string[] {
  const steps = findNode(graph, 'BreadcrumbList')?.itemListElement.map((item) => item.name) ?? []
  const above = steps.slice(0, -1)
  const seen = head.breadcrumb.slice(0, above.length)
  return when(
    seen.join(' > ') !== above.join(' > '),
    `shows the steps ${seen.join(' > ')} for ${above.join(' > ')}`,
  )
}

function first(head: RawHead, name: string): string {
  return head.metas.get(name)?.[0] ?? ''
}

function when(wrong: boolean, sentence: string): string[] {
  return wrong ? [sentence] : []
}
