import { type Db, db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { DeskRedirectList } from '#lib/redirects/redirect.views.ts'

/** How many redirects the desk lists at once. */
export const redirectsPerList = 100

/** Where an old address leads now; null when nothing was ever there. */
export async function getRedirect(fromPath: string): Promise<string | null> {
  const row = await db().redirect.findUnique({ where: { fromPath }, select: { toPath: true } })
  return row?.toPath ?? null
}

/** Redirects with these words in either address, by their old address, from after `after` on. */
export async function listRedirects(search: string, after: string): Promise<DeskRedirectList> {
  const has = { contains: search, mode: 'insensitive' } as const
  const rows = await db().redirect.findMany({
    where: { OR: [{ fromPath: has }, { toPath: has }], fromPath: { gt: after } },
    select: { fromPath: true, toPath: true, createdAt: true },
    orderBy: { fromPath: 'asc' },
    take: redirectsPerList + 1,
  })
  const redirects = rows.slice(0, redirectsPerList)
  return {
    redirects: redirects.map(({ fromPath, toPath, createdAt }) => ({
      from: fromPath,
      to: toPath,
      createdAt,
    })),
    nextAfter: rows.length > redirectsPerList ? (redirects.at(-1)?.fromPath ?? null) : null,
  }
}

/** The fixed pages of the site, which no redirect may stand before. */
const fixedPaths = new Set<string>([
  readerPaths.home(),
  readerPaths.articles(),
  readerPaths.topics(),
  readerPaths.people(),
  readerPaths.corrections(),
  readerPaths.glossary(),
])

/** Whether readers find a page at this path; withdrawn articles count, because their address says why. */
export async function isPagePath(tx: Db, path: string): Promise<boolean> {
  if (fixedPaths.has(path)) return true
  const [, room, slug, rest] = path.split('/')
  if (slug === undefined || rest !== undefined) return false
  switch (room) {
    case 'articles':
      return (await tx.article.count({ where: { slug, firstPublishedAt: { not: null } } })) > 0
    case 'topics':
      return (await tx.topic.count({ where: { slug } })) > 0
    case 'people':
      return (await tx.person.count({ where: { slug } })) > 0
    case 'about':
      return (await tx.policyPage.count({ where: { slug } })) > 0
    default:
      return false
  }
}
