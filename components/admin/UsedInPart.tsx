import { SidePart } from '#components/admin/SidePart.tsx'
import type { UsedIn } from '#lib/desk/where-used.views.ts'
import styles from './UsedInPart.module.css'

/** The articles that name what is edited: what a change will touch. */
export function UsedInPart({
  uses,
  one,
  many,
  whenNone,
}: {
  uses: UsedIn[]
  /** After the count when it is one, such as "article uses this term". */
  one: string
  many: string
  whenNone: string
}) {
  return (
    <SidePart title={uses.length === 1 ? one : many} count={uses.length}>
      {uses.length === 0 && <p className={styles.none}>{whenNone}</p>}
      <ul>
        {uses.map(({ id, title, live }) => (
          <li key={id} className={styles.use}>
            <a href={`/admin/articles/${id}`}>{title}</a>
            {!live && <span className={styles.none}> only in the draft</span>}
          </li>
        ))}
      </ul>
    </SidePart>
  )
}
