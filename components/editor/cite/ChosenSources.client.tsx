'use client'

import { Button } from '#components/admin/Button.tsx'
import { SourceSummary } from '#components/editor/cite/SourceOption.tsx'
import type { CitableSource } from '#lib/references/citing.views.ts'
import { describeFinding } from '#lib/references/finding-words.ts'
import styles from './ChosenSources.module.css'

/** The sources of a marker, table, figure or quotation: what each reports, and how to take it away or replace it. */
export function ChosenSources({
  sources,
  unknownCount,
  remove,
  replace,
}: {
  sources: CitableSource[]
  /** Sources that are named and not known: the library did not answer, or they are gone. */
  unknownCount: number
  remove: (id: string) => void
  /** Left out where there is nothing to replace with. */
  replace?: (id: string) => void
}) {
  return (
    <>
      <ul className={styles.list}>
        {sources.map((source) => (
          <li key={source.id} className={styles.source}>
            <SourceSummary source={source} />
            {source.findings.length > 0 && (
              <details className={styles.findings}>
                <summary>
                  {source.findings.length === 1 ? 'One finding' : `${source.findings.length} findings`}
                </summary>
                <ul>
                  {source.findings.map((finding) => (
                    <li key={finding.id}>{describeFinding(finding)}</li>
                  ))}
                </ul>
              </details>
            )}
            <p className={styles.tools}>
              {replace && (
                <Button
                  type="button"
                  look="quiet"
                  aria-label={`Replace: ${source.title}`}
                  onClick={() => replace(source.id)}
                >
                  Replace
                </Button>
              )}
              <Button
                type="button"
                look="quiet"
                aria-label={`Remove: ${source.title}`}
                onClick={() => remove(source.id)}
              >
                Remove
              </Button>
              <a href={`/admin/sources/${source.id}`} target="_blank" rel="noreferrer">
                Open in the library
              </a>
            </p>
          </li>
        ))}
      </ul>
      {unknownCount > 0 && (
        <p className={styles.unknown}>
          {unknownCount === 1 ? 'One source' : `${unknownCount} sources`} of this cannot be shown now; nothing
          is taken away from it.
        </p>
      )}
    </>
  )
}
