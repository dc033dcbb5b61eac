import { DeskPage } from '#components/admin/DeskPage.tsx'
import { DeskPager } from '#components/admin/DeskPager.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { formatMoment } from '#lib/dates.ts'
import type { OutboxLine } from '#lib/mail/mail.views.ts'
import styles from './OutboxView.module.css'

/** Messages that have gone out, are to go out, or wait to be read here. */
export function OutboxView({
  messages,
  next,
  hasServer,
  isFirst,
}: {
  messages: OutboxLine[]
  next: string | null
  hasServer: boolean
  isFirst: boolean
}) {
  return (
    <DeskPage
      title="Outbox"
      intro={
        hasServer
          ? 'Messages are sent by the mail server. What did not go out says why.'
          : 'No mail server is configured (SMTP_URL, MAIL_FROM): read the messages here and pass them on yourself.'
      }
    >
      <DeskTable
        caption="Messages"
        rows={messages}
        keyOf={({ id }) => id}
        columns={[
          {
            title: 'Message',
            show: ({ subject, text }) => (
              <details>
                <summary>{subject}</summary>
                <pre className={styles.text}>{text}</pre>
              </details>
            ),
          },
          { title: 'To', show: ({ to }) => to },
          { title: 'State', show: describeState },
          { title: 'Written', show: ({ createdAt }) => formatMoment(createdAt, 'UTC'), end: true },
        ]}
        whenEmpty="No message was written yet. Invitations, links and notices appear here."
      />
      <DeskPager
        firstPath={isFirst ? null : '/admin/outbox'}
        nextPath={next && `/admin/outbox?after=${next}`}
      />
    </DeskPage>
  )
}

function describeState({ sentAt, attempts, lastError }: OutboxLine): string {
  if (sentAt) return `Sent ${formatMoment(sentAt, 'UTC')}`
  return lastError ? `Not sent after ${attempts} tries: ${lastError}` : 'Waiting'
}
