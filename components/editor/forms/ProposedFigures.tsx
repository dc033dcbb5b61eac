import { Button } from '#components/admin/Button.tsx'
import type { CitableSource } from '#lib/references/citing.views.ts'
import { describeFinding } from '#lib/references/finding-words.ts'
import { type ProposedFigure, proposeFigure } from '#lib/references/propose-figure.ts'
import styles from './RiskFigureForm.module.css'

/** The findings of the chosen sources that count people, each ready to fill the figure in. */
export function ProposedFigures({
  sources,
  use,
}: {
  sources: CitableSource[]
  use: (figure: ProposedFigure) => void
}) {
  const proposals = sources.flatMap(({ findings }) =>
    findings.flatMap((finding) => {
      const figure = proposeFigure(finding)
      return figure ? [{ finding, figure }] : []
    }),
  )
  if (sources.length === 0) return null
  return (
    <section aria-label="Findings" className={styles.proposals}>
      <h3>Fill in from a finding</h3>
      {proposals.length === 0 && <p>None of the findings of these sources counts people.</p>}
      <ul>
        {proposals.map(({ finding, figure }) => (
          <li key={finding.id} className={styles.proposal}>
            <span>{describeFinding(finding)}</span>
            <Button
              type="button"
              look="plain"
              aria-label={`Use: ${finding.outcome}`}
              onClick={() => use(figure)}
            >
              Use
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
