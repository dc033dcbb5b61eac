import { Mark } from '#components/admin/Mark.tsx'
import { Day } from '#components/ui/Day.tsx'
import type { SourceLinkView } from '#lib/source-watch/notice.views.ts'
import styles from './SourceStanding.module.css'

/** Whether the address readers are sent to for a source still answers. */
export function SourceAddress({ link }: { link: SourceLinkView | null }) {
  if (link === null || link.checkedAt === null) {
    return (
      <p className={styles.quiet}>
        Nobody has asked its address yet whether it answers. The publication does so by itself where that is
        switched on.
      </p>
    )
  }
  const { dead, outcome, checkedAt, answeredAt, failingSince } = link
  return (
    <>
      <p>{dead ? <Mark look="urgent">It no longer answers.</Mark> : outcome}</p>
      {dead && <p className={styles.quiet}>{outcome}</p>}
      <p className={styles.quiet}>
        Last asked on <Day date={checkedAt} short />
        {failingSince && (
          <>
            , failing since <Day date={failingSince} short />
          </>
        )}
        {answeredAt && failingSince && (
          <>
            , last answered on <Day date={answeredAt} short />
          </>
        )}
        .
      </p>
    </>
  )
}
