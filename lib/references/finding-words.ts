import type { Finding } from '#lib/references/finding.views.ts'

/** What a finding says, without its place in a ledger. */
export type FindingFacts = Omit<Finding, 'id' | 'position'>

/**
 * A finding as a sentence: "43 %: alive at 10 years with both drugs (95 % interval 38 to 48), in adults with
 * melanoma, against 20 % with one drug alone."
 */
export function describeFinding(finding: FindingFacts): string {
  const { outcome, population, comparator, comparatorFigure, intervalLow, intervalHigh } = finding
  const interval =
    intervalLow === null || intervalHigh === null
      ? ''
      : ` (95 % interval ${formatFigure(intervalLow)} to ${formatFigure(intervalHigh)})`
  const against = comparator
    ? `, against ${comparatorFigure === null ? comparator : `${formatAmount(comparatorFigure, finding.unit)} with ${comparator}`}`
    : ''
  const whom = population ? `, in ${population}` : ''
  const sentence = `${formatAmount(finding.figure, finding.unit)}: ${outcome}${interval}${whom}${against}.`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** A figure with its unit: "43 %", "71.9 months", "hazard ratio 0.53". */
export function formatAmount(figure: number, unit: string): string {
  if (/^per ?cent$/i.test(unit)) return `${formatFigure(figure)} %`
  return /\b(?:ratio|difference|SMD)$/i.test(unit)
    ? `${unit} ${formatFigure(figure)}`
    : `${formatFigure(figure)} ${unit}`.trim()
}

/** A figure with a true minus sign and commas in thousands; all its digits. */
export function formatFigure(figure: number): string {
  return figure.toLocaleString('en-GB', { maximumFractionDigits: 10 }).replace('-', '−')
}
