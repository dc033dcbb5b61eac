import { DeskActivity } from '#components/admin/DeskActivity.tsx'
import { DeskDeadLinks } from '#components/admin/DeskDeadLinks.tsx'
import { DeskEnded } from '#components/admin/DeskEnded.tsx'
import { DeskGoingOut } from '#components/admin/DeskGoingOut.tsx'
import styles from '#components/admin/DeskHomeView.module.css'
import { DeskNotices } from '#components/admin/DeskNotices.tsx'
import { DeskQueue } from '#components/admin/DeskQueue.tsx'
import { DeskReviewDue } from '#components/admin/DeskReviewDue.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { DeskTime } from '#components/admin/DeskTime.tsx'
import { DeskTitle } from '#components/admin/DeskTitle.tsx'
import { DeskWaiting } from '#components/admin/DeskWaiting.tsx'
import { Figures } from '#components/admin/Figures.tsx'
import { describeDraft } from '#lib/desk/describe-line.ts'
import type { DeskHome } from '#lib/desk/desk-list.views.ts'
import { formatSince } from '#lib/desk/desk-time.ts'

/** What waits for this person, what goes out, what grows old, and what happened. */
export function DeskHomeView({ home, now }: { home: DeskHome; now: Date }) {
  const { zone, figures, reports, imported } = home
  return (
    <>
      <Figures figures={figures} />
      <div className={styles.columns}>
        <div className={styles.queues}>
          <DeskWaiting waiting={home.waiting} zone={zone} now={now} />
          <DeskGoingOut goingOut={home.goingOut} now={now} zone={zone} />
          <DeskReviewDue lines={home.reviewDue} now={now} />
          {reports && (
            <DeskQueue
              anchor="reports"
              title="Reader reports"
              more={
                reports.items.length > 0 ? { href: '/admin/reports', label: 'Settle reader reports' } : null
              }
            >
              <DeskTable
                caption="Open reader reports, oldest first"
                columns={[
                  {
                    title: 'Article',
                    show: (report) => (
                      <DeskTitle
                        href={`/admin/reports#report-${report.id}`}
                        title={report.title}
                        note={shorten(report.message)}
                      />
                    ),
                  },
                  { title: 'Where', show: (report) => report.passage ?? 'Not said' },
                  {
                    title: 'Received',
                    end: true,
                    show: ({ receivedAt }) => (
                      <DeskTime at={receivedAt}>{formatSince(receivedAt, zone, now)}</DeskTime>
                    ),
                  },
                ]}
                rows={reports.items}
                keyOf={({ id }) => id}
                whenEmpty="No reader has reported anything that is still open. Under every article stands “Report a mistake”; what is sent there comes here."
              />
            </DeskQueue>
          )}
          {home.ended.items.length > 0 && <DeskEnded ended={home.ended} zone={zone} now={now} />}
          <DeskNotices notices={home.notices} />
          <DeskDeadLinks links={home.deadLinks} />
          <DeskQueue
            anchor="imported"
            title="Imported pages"
            more={
              imported.more
                ? { href: '/admin/articles?imported=yes&state=draft', label: 'All imported pages' }
                : null
            }
          >
            <DeskTable
              caption="Imported pages that are still drafts"
              columns={[
                {
                  title: 'Page',
                  show: (line) => (
                    <DeskTitle
                      href={`/admin/articles/${line.id}`}
                      title={line.title}
                      note={describeDraft(line)}
                    />
                  ),
                },
                { title: 'With', show: ({ responsibleName }) => responsibleName ?? 'Nobody yet' },
                {
                  title: 'Changed',
                  end: true,
                  show: ({ savedAt }) => <DeskTime at={savedAt}>{formatSince(savedAt, zone, now)}</DeskTime>,
                },
              ]}
              rows={imported.items}
              keyOf={({ id }) => id}
              whenEmpty={
                <>
                  Nothing imported. <code>npm run bedside -- import page FILE --dry-run</code> says what a
                  saved page holds and what it lacks; with <code>--write</code> it becomes a draft here.
                </>
              }
            />
          </DeskQueue>
        </div>
        <DeskActivity activity={home.activity} wentLive={home.wentLive} zone={zone} now={now} />
      </div>
    </>
  )
}

/** The beginning of a message, cut at a word. */
function shorten(message: string): string {
  if (message.length <= 160) return message
  return `${message.slice(0, 160).replace(/\s+\S*$/, '')} …`
}
