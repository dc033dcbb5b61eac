import type { SeedReference } from '#prisma/seed/references/seed-reference.ts'

/**
 * The figures of a sentence that none of its sources holds, as they are written; empty when all are accounted for.
 *
 * A figure is accounted for when a number of the ledger, rounded to the digits that were written, equals it. Counts
 * in 1,000 people may come from a per cent. What is left out: denominators ("in 100"), and digits inside names
 * such as PD-L1.
 */
export function listFiguresNotInLedger(sentence: string, references: SeedReference[]): string[] {
  const inThousand = /\b(?:in|of|each) 1,?000\b/.test(sentence)
  const ledger = references.flatMap((reference) => ledgerNumbers(reference, inThousand))
  return listFigures(sentence).filter((written) => !ledger.some((value) => isRoundedTo(value, written)))
}

/** The figures of a sentence as they are written, without denominators. */
export function listFigures(sentence: string): string[] {
  const counted = sentence.replace(/\b(?:in|of|each) (?:100,000|1,?000|100)\b/g, ' ')
  return (
    counted.match(/(?<![\p{L}\p{N}]-?)−?\d[\d,]*(?:\.\d+)?/gu)?.map((written) => written.replace(/,$/, '')) ??
    []
  )
}

function ledgerNumbers(reference: SeedReference, inThousand: boolean): number[] {
  const { findings, sampleSize, year, statusNote = '' } = reference
  const told = findings.flatMap(({ outcome, unit, population, comparator = '', note = '' }) =>
    [outcome, unit, population, comparator, note].flatMap(listFigures),
  )
  const measured = findings.flatMap(({ figure, comparatorFigure, interval = [], unit }) => {
    const values = [figure, comparatorFigure, ...interval].filter((value) => value !== undefined)
    return inThousand && unit.startsWith('percent') ? values.flatMap((value) => [value, value * 10]) : values
  })
  const texts = [...told, ...listFigures(statusNote)].map(toNumber)
  return [...measured, ...texts, year, ...(sampleSize === undefined ? [] : [sampleSize])]
}

function toNumber(written: string): number {
  return Number(written.replaceAll(',', '').replace('−', '-'))
}

function isRoundedTo(value: number, written: string): boolean {
  const decimals = written.split('.')[1]?.length ?? 0
  const scale = 10 ** decimals
  // A half is rounded away from zero, as people do: 16.5 is written 17.
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)) / scale
  return Math.abs(rounded - toNumber(written)) < 1e-9
}
