import { FindingSteps } from '#components/admin/FindingSteps.client.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { Tag } from '#components/ui/Tag.tsx'
import type { FormState } from '#lib/form-state.ts'
import { describeFinding } from '#lib/references/finding-words.ts'
import type { DeskReference } from '#lib/references/reference.views.ts'
import styles from './SourceLedger.module.css'

/** The ledger of a source: each figure taken from it, as a sentence. */
export function SourceLedger({
  source,
  path,
  step,
  busy,
}: {
  source: DeskReference
  path: string
  step: (before: FormState, form: FormData) => Promise<FormState>
  /** Something is being changed already: no second change is offered. */
  busy: boolean
}) {
  const { id, version, findings } = source
  return (
    <>
      {findings.length === 0 ? (
        <p className={styles.empty}>
          No figure of this source is written down yet. Enter each one that an article uses, with whom it was
          measured in and against what: a number in a sentence is then checked against it.
        </p>
      ) : (
        <ol className={styles.ledger}>
          {findings.map((finding, index) => (
            <li key={finding.id} className={styles.finding}>
              <p className={styles.sentence}>{describeFinding(finding)}</p>
              <div className={styles.about}>
                <Tag>{finding.measure === 'absolute' ? 'Absolute' : 'Relative'}</Tag>
                {finding.note && <span>{finding.note}</span>}
                {!busy && (
                  <div className={styles.tools}>
                    <a href={`${path}?finding=${finding.id}#finding`} aria-label={`Edit: ${finding.outcome}`}>
                      Edit
                    </a>
                    <FindingSteps
                      action={step}
                      target={{ referenceId: id, version, findingId: finding.id }}
                      outcome={finding.outcome}
                      first={index === 0}
                      last={index === findings.length - 1}
                    />
                  </div>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      {!busy && <LinkButton href={`${path}?finding=new#finding`}>Add a finding</LinkButton>}
    </>
  )
}
