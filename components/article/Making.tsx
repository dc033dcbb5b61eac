import { Day } from '#components/ui/Day.tsx'
import type { ArticlePage, MakingStep } from '#lib/articles/article.views.ts'
import { assertNever } from '#lib/assert-never.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import styles from './Making.module.css'

/** The anchor of this section. */
export const makingAnchor = 'how-this-was-made'

const aiWords: Record<'none' | 'assisted' | 'generated', string> = {
  none: 'No part of this article was written by a machine.',
  assisted: 'A machine helped with parts of this article; people checked every sentence.',
  generated: 'A machine wrote this article.',
}

/** Who did what to the article and when, newest first, and who paid. */
export function Making({ page }: { page: ArticlePage }) {
  const open = [page.aiUse && aiWords[page.aiUse], page.funding].filter(Boolean).join(' ')
  return (
    <section className={styles.made} aria-labelledby={makingAnchor}>
      <h2 id={makingAnchor}>How this article was made</h2>
      <ol className={styles.steps}>
        {page.making.map((step) => (
          <li key={keyOf(step)} className={styles.step}>
            <span className={styles.when}>
              <Day date={step.at} short />
            </span>
            <span>
              <Step step={step} />
            </span>
          </li>
        ))}
        {open && (
          <li className={styles.step}>
            <span className={styles.when}>Disclosure</span>
            <span>{open}</span>
          </li>
        )}
      </ol>
    </section>
  )
}

/** Two corrections may be of one moment, as may a review and a publication. */
function keyOf(step: MakingStep): string {
  return step.kind === 'corrected' ? `${step.kind}-${step.correctionId}` : `${step.kind}-${step.at.getTime()}`
}

function Step({ step }: { step: MakingStep }) {
  switch (step.kind) {
    case 'published': {
      const written = step.authors.length > 0 ? ` Written by ${joinNames(step.authors)}` : ''
      const edited = step.editors.length > 0 ? `, edited by ${joinNames(step.editors)}` : ''
      return (
        <>
          <b>Published.</b>
          {written && `${written}${edited}.`}
        </>
      )
    }
    case 'changed':
      return (
        <>
          <b>{step.minor ? 'Small change' : 'Changed'}</b>, version {step.revisionNumber}.{' '}
          {step.note ?? 'Wording only; the meaning is the same.'}
        </>
      )
    case 'corrected':
      return (
        <>
          <b>Corrected.</b> It said: “{step.was}” It now says: “{step.isNow}”{' '}
          <a href={readerPaths.correction(step.correctionId)}>See the correction</a>
        </>
      )
    case 'reviewed':
      return (
        <>
          <b>Medically reviewed</b> by <a href={step.reviewerPath}>{step.reviewer}</a>, against{' '}
          {step.sourceCount === 1 ? 'its one source' : `all ${step.sourceCount} sources`}. {step.statement}
        </>
      )
    default:
      return assertNever(step)
  }
}

function joinNames(names: string[]): string {
  return new Intl.ListFormat('en-GB').format(names)
}
