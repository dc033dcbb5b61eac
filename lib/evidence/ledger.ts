import { type Figure, listFigures, toNumber } from '#lib/evidence/figures.ts'
import type { EvidenceReference, LedgerFigure } from '#lib/evidence/subject.ts'

/** A number that a source is known to report, and in how many it counts: 100 for per cent, 1,000 for "per 1,000". */
type Recorded = { value: number; per: number | null }

/**
 * Whether a figure agrees with what the sources of its sentence are recorded to report: equal after rounding to the
 * digits that were written. A count in N people may come from a per cent, and a difference from two recorded figures of
 * one unit.
 */
export function isRecorded(figure: Figure, references: readonly EvidenceReference[]): boolean {
  const recorded = references.flatMap(listRecorded)
  return recorded.some(
    ({ value, per }) =>
      roundsTo(value, figure) ||
      (figure.sameSpan !== null && value === figure.sameSpan) ||
      // 17 in 1,000 is 1.7 per cent, 1.27 per 100 is 12.7 per 1,000; 1 in 5 is 20 per cent.
      (figure.per !== null && per !== null && roundsTo((value * figure.per) / per, figure)) ||
      (figure.per !== null &&
        figure.per < 1_000 &&
        figure.per !== 100 &&
        per === 100 &&
        isShare(value, figure)),
  )
}

/** How far, in percentage points, "1 in 5" may stand from the per cent it rounds: "1 in 3" for 31.9. */
const shareTolerance = 2

/** "1 in 5" for 20 per cent, "2 in 3" for 66. */
function isShare(percent: number, { value, per }: Figure): boolean {
  return per !== null && Math.abs((value / per) * 100 - percent) <= Math.min(shareTolerance, 50 / per)
}

function listRecorded(reference: EvidenceReference): Recorded[] {
  const measured = reference.ledger.flatMap(numbersOf)
  const told = reference.ledger
    .flatMap(({ outcome, unit, population, comparator, note }) => [
      outcome,
      unit,
      population,
      comparator,
      note,
    ])
    .flatMap((text) => (text === null ? [] : listFigures(text)))
    .flatMap(({ value, per }) => [
      { value, per: per === 100 ? 100 : null },
      // "68 of 149" tells how many there were, too.
      ...(per === null ? [] : [{ value: per, per: null }]),
    ])
  const size = reference.sampleSize === null ? [] : [{ value: reference.sampleSize, per: null }]
  const status = reference.statusNote === null ? [] : listFigures(reference.statusNote)
  return [...measured, ...told, ...size, ...status.map(({ value }) => ({ value, per: null }))]
}

function numbersOf({ figure, comparatorFigure, interval, unit }: LedgerFigure): Recorded[] {
  const counted = /^per ?cent/i.test(unit) ? '100' : /^per (1(?:,?0)+)\b/i.exec(unit)?.[1]
  const per = counted === undefined ? null : toNumber(counted)
  const values = [figure, ...(interval ?? [])]
  if (comparatorFigure !== null) values.push(comparatorFigure, Math.abs(figure - comparatorFigure))
  return values.map((value) => ({ value, per }))
}

function roundsTo(value: number, { value: written, decimals }: Figure): boolean {
  const scale = 10 ** decimals
  // A half is rounded away from zero, as people do: 16.5 is written 17.
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)) / scale
  return Math.abs(rounded - written) < 1e-9
}
