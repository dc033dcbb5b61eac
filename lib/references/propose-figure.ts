import type { RiskFigureData } from '#lib/document/document.ts'
import type { FindingFacts } from '#lib/references/finding-words.ts'

/** A risk figure as a finding suggests it: everything but its sources, to be checked by a person. */
export type ProposedFigure = Omit<RiskFigureData, 'references' | 'note'>

/**
 * The risk figure a finding makes; null for a finding that does not count people (a ratio, months, a relative change).
 * Per cents become people in 100, or in 1,000 where a hundred would round too much of them away.
 */
export function proposeFigure(finding: FindingFacts): ProposedFigure | null {
  const per = finding.measure === 'absolute' ? readUnit(finding.unit) : null
  if (per === null) return null
  const shares = [finding.figure, finding.comparatorFigure].flatMap((figure) =>
    figure === null ? [] : [figure / per],
  )
  if (shares.some((share) => share < 0 || share > 1)) return null
  const denominator = per === 1_000 || shares.some(isCoarse) ? 1_000 : 100
  const { title, label, timeFrame } = splitOutcome(finding.outcome)
  const [first = 0, second] = shares.map((share) => Math.round(share * denominator))
  return {
    title,
    denominator,
    arms: [
      { label, count: first },
      ...(second === undefined || !finding.comparator
        ? []
        : [{ label: `with ${finding.comparator}`, count: second }]),
    ],
    timeFrame,
    population: capitalise(finding.population),
  }
}

/** In how many people a unit counts: "percent" in 100, "per 1000" in 1,000; null when it counts no people. */
function readUnit(unit: string): 100 | 1_000 | null {
  if (/^(?:per ?cent|%|in 100|per 100)$/i.test(unit.trim())) return 100
  return /^(?:per|in) 1[,  ]?000(?: (?:people|children|adults))?$/i.test(unit.trim()) ? 1_000 : null
}

/** A share that loses more than a tenth of itself when it is counted in 100 people. */
function isCoarse(share: number): boolean {
  const inHundred = share * 100
  return inHundred > 0 && Math.abs(Math.round(inHundred) - inHundred) > inHundred / 10
}

/** "alive at 10 years with both drugs" is a title, a time and an arm. */
function splitOutcome(outcome: string): { title: string; label: string; timeFrame: string } {
  const [, what = outcome, arm = ''] =
    /^(.{2,200}?) (with .+|without .+|on .+|after .+ dose.*)$/.exec(outcome) ?? []
  const [, amount = '', unit = ''] =
    /\b(?:at|after|within|over) (\d{1,3}|one|two|three) (years?|months?|weeks?|days?)\b/.exec(outcome) ?? []
  return {
    title: capitalise(what),
    label: arm || 'in the study group',
    timeFrame: amount ? `after ${amount} ${unit}` : '',
  }
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
