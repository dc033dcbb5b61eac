import { decideAccess, type Standing } from '#lib/accounts/policy.ts'
import { whereReadable } from '#lib/desk/desk-line.queries.ts'
import { db } from '#lib/platform/db.ts'
import { countOpenReports } from '#lib/reports/report.queries.ts'

/** Beyond this many nothing is counted for the navigation. */
const most = 10_000

/** How much there is in some rooms, by their paths; a room without a number is left out. */
export async function countRooms(user: Standing): Promise<Record<string, string>> {
  const [articles, sources, reports] = await Promise.all([
    db().article.count({ where: whereReadable(user), take: most }),
    db().reference.count({ take: most }),
    decideAccess(user, 'report.settle').ok ? countOpenReports(most) : 0,
  ])
  return {
    '/admin/articles': formatCount(articles),
    '/admin/sources': formatCount(sources),
    ...(reports > 0 && { '/admin/reports': formatCount(reports) }),
  }
}

function formatCount(count: number): string {
  return count === most ? `${most.toLocaleString('en-GB')}+` : count.toLocaleString('en-GB')
}
