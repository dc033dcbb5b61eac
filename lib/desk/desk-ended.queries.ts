import type { Standing } from '#lib/accounts/policy.ts'
import { addDays } from '#lib/dates.ts'
import { whereReadable } from '#lib/desk/desk-line.queries.ts'
import type { Cut, EndedLine } from '#lib/desk/desk-list.views.ts'
import { cut } from '#lib/desk/desk-notices.queries.ts'
import { graceDays, listEnded } from '#lib/evidence/article-check.ts'
import { checkedPointSelect, dispositionSelect } from '#lib/evidence/disposition.queries.ts'
import { db } from '#lib/platform/db.ts'

/** Articles that are looked at; whoever has more ended exceptions than this settles these first. */
const looked = 100

/** Articles readers have with an answer of the evidence check that has ended, the longest ago first. */
export async function listEndedAnswers(user: Standing, now: Date, take = 8): Promise<Cut<EndedLine>> {
  const isEnded = { OR: [{ expiresAt: { lte: now } }, { withdrawnBy: { isNot: null } }] }
  const rows = await db().article.findMany({
    where: {
      AND: [
        whereReadable(user),
        { publishedRevision: { checkedPoints: { some: {} } }, dispositions: { some: isEnded } },
      ],
    },
    select: {
      id: true,
      title: true,
      responsible: { select: { name: true } },
      publishedRevision: {
        select: { checkedPoints: { select: checkedPointSelect, orderBy: { position: 'asc' } } },
      },
      dispositions: { select: dispositionSelect, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    },
    orderBy: [{ lastSavedAt: 'desc' }, { id: 'asc' }],
    take: looked,
  })
  const lines = rows.flatMap((row): EndedLine[] => {
    const ended = listEnded(row.publishedRevision?.checkedPoints ?? [], row.dispositions, now).toSorted(
      (a, b) => a.since.getTime() - b.since.getTime(),
    )
    const [first] = ended
    if (!first) return []
    const { id, title, responsible } = row
    const ruleIds = [...new Set(ended.map(({ ruleId }) => ruleId))]
    const told = addDays(first.since, graceDays) <= now
    return [{ id, title, responsibleName: responsible?.name ?? null, ruleIds, since: first.since, told }]
  })
  return cut(
    lines.toSorted((a, b) => a.since.getTime() - b.since.getTime()),
    take,
  )
}
