import { Button } from '#components/admin/Button.tsx'
import { countOf } from '#lib/desk/describe-line.ts'
import type { ClaimSource, ReviewClaim } from '#lib/reviews/review-screen.views.ts'
import styles from './ReviewClaims.module.css'

/** Every sentence that cites a source, with what the source's ledger records; those of one passage stand out. */
export function ReviewClaims({
  title,
  claims,
  here,
  onComment,
}: {
  title: string
  claims: ReviewClaim[]
  /** The block that was pressed; null for none. */
  here: number | null
  /** Begins a comment on a claim; null where that cannot be. */
  onComment: ((claim: ReviewClaim) => void) | null
}) {
  return (
    <section aria-labelledby="claims">
      <h2 id="claims" className={styles.title}>
        {title}
      </h2>
      {claims.length === 0 && <p className={styles.quiet}>No sentence here cites a source.</p>}
      {claims.map((claim) => (
        <section
          key={`${claim.block} ${claim.text} ${claim.sources.map(({ ordinal }) => ordinal).join()}`}
          ref={(element) => {
            if (element && claim.block === here) element.scrollIntoView({ block: 'nearest' })
          }}
          className={styles.claim}
          data-here={claim.block === here || undefined}
          aria-label={claim.text.slice(0, 80)}
        >
          <p className={styles.said}>{claim.text}</p>
          {claim.sources.map((source) => (
            <Source key={source.ordinal} source={source} />
          ))}
          {onComment && (
            <Button
              type="button"
              look="quiet"
              aria-label={`Comment on this: ${claim.text.slice(0, 80)}`}
              onClick={() => onComment(claim)}
            >
              Comment on this
            </Button>
          )}
        </section>
      ))}
    </section>
  )
}

function Source({ source: { ordinal, title, kind, standing, warning, findings } }: { source: ClaimSource }) {
  const meant = findings.filter(({ isInText }) => isInText)
  const others = findings.filter(({ isInText }) => !isInText)
  return (
    <div className={styles.source}>
      <p>
        <b>{ordinal}.</b> {title}
      </p>
      <dl className={styles.facts}>
        <dt>Kind</dt>
        <dd>{kind}</dd>
        <dt>Status</dt>
        <dd className={warning ? styles.warning : undefined}>{standing}</dd>
        <dt>Recorded</dt>
        <dd>
          {findings.length === 0 && 'No finding'}
          {meant.map(({ words }) => (
            <p key={words}>
              <span className={styles.match}>✓ In this sentence:</span> {words}
            </p>
          ))}
          {others.length > 0 && (
            <details>
              <summary>
                {others.length} {meant.length > 0 ? 'other ' : ''}
                {countOf(others.length, 'finding')}
                {meant.length === 0 && ', none with a figure of this sentence'}
              </summary>
              <ul className={styles.others}>
                {others.map(({ words }) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </details>
          )}
        </dd>
      </dl>
    </div>
  )
}
