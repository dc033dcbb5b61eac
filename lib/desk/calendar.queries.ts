import type { Standing } from '#lib/accounts/policy.ts'
import { type CalendarEntry, type CalendarMonth, stepMonth } from '#lib/desk/calendar.ts'
import { whereReadable } from '#lib/desk/desk-line.queries.ts'
import { listEmbargoes, listSchedules } from '#lib/desk/desk-notices.queries.ts'
import { addDays, dayDate, dayIn } from '#lib/desk/desk-time.ts'
import { db } from '#lib/platform/db.ts'

/** Most entries of each kind that a month shows. */
const mostOfAKind = 300

/** What goes out, ends, went out and comes due in a month, of the articles this user may read. */
export async function getCalendarMonth(
  user: Standing,
  { month, zone }: { month: string; zone: string },
): Promise<CalendarMonth> {
  const [first, next] = [`${month}-01`, `${stepMonth(month, 1)}-01`]
  // A day wider on either side: the month of the zone begins and ends within it.
  const span = { gte: dayDate(addDays(first, -1)), lt: dayDate(addDays(next, 1)) }
  const take = mostOfAKind + 1
  const [schedules, embargoes, revisions, reviews] = await Promise.all([
    listSchedules(user, { doneAt: null, cancelledAt: null, dueAt: span }, take),
    listEmbargoes(user, span, take),
    db().revision.findMany({
      where: { publishedAt: span, article: whereReadable(user) },
      select: { id: true, articleId: true, title: true, publishedAt: true },
      orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
      take,
    }),
    db().article.findMany({
      where: { AND: [whereReadable(user), { reviewDueOn: { gte: dayDate(first), lt: dayDate(next) } }] },
      select: { id: true, title: true, reviewDueOn: true },
      orderBy: [{ reviewDueOn: 'asc' }, { id: 'asc' }],
      take,
    }),
  ])
  const dated = [
    ...schedules.map((one) => ({
      ...one,
      kind: one.failure
        ? ('failed' as const)
        : one.action === 'withdraw'
          ? ('withdrawal' as const)
          : ('scheduled' as const),
    })),
    ...embargoes.map((one) => ({ ...one, kind: 'embargo' as const })),
    ...revisions.map(({ publishedAt, ...one }) => ({ ...one, at: publishedAt, kind: 'published' as const })),
  ].map(({ id, articleId, title, kind, at }): CalendarEntry => {
    return { id, articleId, title, kind, at, day: dayIn(zone, at) }
  })
  const due = reviews.flatMap(({ id, title, reviewDueOn }): CalendarEntry[] =>
    reviewDueOn === null
      ? []
      : [
          {
            id: `due-${id}`,
            articleId: id,
            title,
            kind: 'review-due',
            day: dayIn('UTC', reviewDueOn),
            at: null,
          },
        ],
  )
  const entries = [...dated, ...due]
    .filter(({ day }) => day >= first && day < next)
    .sort((a, b) => a.day.localeCompare(b.day) || (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0))
  const more = [schedules, embargoes, revisions, reviews].some(({ length }) => length > mostOfAKind)
  return { month, zone, entries, more }
}
