import type { UseOfReference } from '#lib/references/reference.views.ts'
import styles from './SourceUses.module.css'

/** Where a source is used, down to the sentence. */
export function SourceUses({ uses, hiddenDrafts }: { uses: UseOfReference[]; hiddenDrafts: number }) {
  return (
    <>
      {uses.length === 0 && hiddenDrafts === 0 && (
        <p className={styles.quiet}>No article names it, neither in what readers have nor in a draft.</p>
      )}
      <ul>
        {uses.map((use) => (
          <li key={`${use.place} ${use.articleId}`} className={styles.use}>
            <h3 className={styles.title}>
              <a href={`/admin/articles/${use.articleId}`}>{use.title}</a>
            </h3>
            <p className={styles.quiet}>
              {use.place === 'live' ? `Readers have it, as source ${use.ordinal}` : 'In the draft'}
              {use.path && (
                <>
                  {' '}
                  · <a href={use.path}>As readers see it</a>
                </>
              )}
            </p>
            <ul>
              {use.places.map(({ section, sentence }) => (
                <li key={`${section} ${sentence}`} className={styles.sentence}>
                  {section && <span className={styles.section}>{section}: </span>}
                  {sentence || 'A marker without words around it.'}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {hiddenDrafts > 0 && (
        <p className={styles.quiet}>
          {hiddenDrafts === 1 ? 'One more draft names' : `${hiddenDrafts} more drafts name`} it; an editor can
          open {hiddenDrafts === 1 ? 'it' : 'them'}.
        </p>
      )}
    </>
  )
}
