import { keyOfAddress } from '#lib/media/picture-format.ts'

/** Who answers a canonical path. */
export type Route =
  /** A page or feed of a known shape: kept whatever it answers. */
  | 'reader'
  /** Any other path: only "nothing here" and "it moved" may be kept, so no visitor can fill the shelf. */
  | 'elsewhere'
  /** A picture's rendition, from the store. */
  | 'media'
  /** Answered by Next for this one client and never kept. */
  | 'desk'
  | 'api'
  /** A draft for somebody outside who has its link: made anew for each, kept nowhere. */
  | 'preview'
  /** Nothing outside this process may ask for it. */
  | 'closed'
  | 'health'
  | 'readiness'

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*'
const page = '(?:/page/[1-9][0-9]{0,3})?'
const shapes = [
  '/',
  `/articles${page}`,
  `/articles/${slug}`,
  `/articles/${slug}/check`,
  '/topics',
  `/topics/${slug}${page}`,
  `/topics/${slug}/feed\\.xml`,
  '/people',
  `/people/${slug}`,
  `/corrections${page}`,
  `/about/${slug}`,
  `/report/${slug}`,
  '/glossary',
  '/unavailable',
  '/feed\\.(?:xml|atom|json)',
  '/corrections/feed\\.xml',
  '/(?:news-)?sitemap\\.xml',
  '/robots\\.txt',
  '/theme/[0-9a-f]{16}\\.css',
  `/pictures/${slug}\\.[a-z0-9-]+\\.[0-9a-f]{16,64}\\.jpg`,
]
const readerPath = new RegExp(`^(?:${shapes.join('|')})$`)

/** Decides who answers a canonical path. */
export function routeOf(path: string): Route {
  if (readerPath.test(path)) return 'reader'
  if (keyOfAddress(path) !== null) return 'media'
  if (isUnder(path, '/api/internal') || isUnder(path, '/_next') || isFrameworkTransport(path)) return 'closed'
  if (isUnder(path, '/admin')) return 'desk'
  if (isUnder(path, '/api')) return 'api'
  if (/^\/preview\/[^/]+$/.test(path)) return 'preview'
  if (path === '/healthz') return 'health'
  if (path === '/readyz') return 'readiness'
  return 'elsewhere'
}

/** `.rsc` and `.segments` paths are Next's own second doors to a page. Source: GHSA-267c-6grr-h53f. */
function isFrameworkTransport(path: string): boolean {
  return path.endsWith('.rsc') || path.includes('.segments')
}

function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
