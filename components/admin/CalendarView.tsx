import { CalendarDay } from '#components/admin/CalendarDay.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { Tabs } from '#components/admin/Tabs.tsx'
import { formatLongDay } from '#lib/dates.ts'
import { type CalendarMonth, listDays, listWeeks, stepMonth } from '#lib/desk/calendar.ts'
import { dayDate } from '#lib/desk/desk-time.ts'
import styles from './CalendarView.module.css'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** A month of the desk, as weeks or as a list; on a phone the weeks are a list too. */
export function CalendarView({
  calendar,
  view,
  today,
}: {
  calendar: CalendarMonth
  view: 'month' | 'list'
  /** As "2026-11-24", in the zone of the desk. */
  today: string
}) {
  const { month, zone, entries, more } = calendar
  const of = (day: string) => entries.filter((entry) => entry.day === day)
  const busy = listDays(month).filter((day) => of(day).length > 0)
  return (
    <>
      <nav aria-label="Months" className={styles.months}>
        <LinkButton href={toPath(stepMonth(month, -1), view)} rel="prev">
          Previous month
        </LinkButton>
        <LinkButton href={toPath(stepMonth(month, 1), view)} rel="next">
          Next month
        </LinkButton>
        <a href={toPath(null, view)}>This month</a>
      </nav>
      <Tabs
        label="Views"
        tabs={[
          { label: 'Month', href: toPath(month, 'month'), here: view === 'month' },
          { label: 'List', href: toPath(month, 'list'), here: view === 'list' },
        ]}
      />
      <p className={styles.note}>
        Days and hours are those of {zone}, the time zone of the desk.
        {more && ' This month is too full to be shown whole.'}
      </p>
      {busy.length === 0 && (
        <p className={styles.note}>
          Nothing in this month. What is scheduled, held back by an embargo, published or due for review
          stands here on its day.
        </p>
      )}
      {view === 'month' ? (
        <table className={styles.month}>
          <caption className={styles.hidden}>{monthName(month)}</caption>
          <thead>
            <tr>
              {weekdays.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listWeeks(month).map((week) => (
              <tr key={week.find(Boolean)}>
                {week.map((day, at) =>
                  day === null ? (
                    <td key={weekdays[at]} className={styles.outside} />
                  ) : (
                    <td
                      key={day}
                      className={of(day).length === 0 ? styles.free : undefined}
                      aria-current={day === today ? 'date' : undefined}
                    >
                      <time dateTime={day} className={styles.day}>
                        <span aria-hidden="true">{Number(day.slice(8))}</span>
                        <span className={styles.long}>{formatLongDay(dayDate(day))}</span>
                      </time>
                      <CalendarDay entries={of(day)} zone={zone} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        busy.map((day) => (
          <section key={day} className={styles.listed} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`} className={styles.date}>
              <time dateTime={day}>{formatLongDay(dayDate(day))}</time>
            </h2>
            <CalendarDay entries={of(day)} zone={zone} />
          </section>
        ))
      )}
    </>
  )
}

/** A month as a person says it: "November 2026". */
export function monthName(month: string): string {
  return formatLongDay(dayDate(`${month}-01`)).replace(/^1 /, '')
}

function toPath(month: string | null, view: 'month' | 'list'): string {
  const search = new URLSearchParams({ ...(month && { month }), ...(view === 'list' && { view }) })
  return search.size === 0 ? '/admin/calendar' : `/admin/calendar?${search}`
}
