import { LinkButton } from '#components/admin/LinkButton.tsx'
import { Day } from '#components/ui/Day.tsx'
import { Tag } from '#components/ui/Tag.tsx'
import type { DeskReference } from '#lib/references/reference.views.ts'
import { describeStanding } from '#lib/references/reference-words.ts'
import styles from './SourceStanding.module.css'

/** How a source stands in the literature, and how to note something newer. */
export function SourceStanding({ source, editPath }: { source: DeskReference; editPath: string }) {
  const { status, statusNote, supersededBy, supersedes, landmark } = source
  const { words, tone } = describeStanding(source)
  return (
    <>
      <p>
        <Tag tone={tone}>{words}</Tag> {landmark && <Tag>Landmark</Tag>}
      </p>
      {status === 'not_checked' && (
        <p className={styles.quiet}>
          Nobody has looked it up in a list of retractions and corrections. Readers are told nothing of its
          standing.
        </p>
      )}
      {status === 'no_notice_found' && (
        <p className={styles.quiet}>
          Somebody looked and found no notice. That never proves that there is none.
        </p>
      )}
      {statusNote && <p>{statusNote}</p>}
      {supersededBy && (
        <p>
          Superseded by <a href={`/admin/sources/${supersededBy.id}`}>{supersededBy.title}</a>
        </p>
      )}
      {supersedes.map(({ id, title }) => (
        <p key={id}>
          Supersedes <a href={`/admin/sources/${id}`}>{title}</a>
        </p>
      ))}
      <p className={styles.quiet}>
        In the library since <Day date={source.createdAt} short />
      </p>
      <LinkButton href={editPath}>Note how it stands</LinkButton>
    </>
  )
}
