import type { FindingMeasure } from '#generated/prisma/enums.ts'

/** One line of a source's ledger: a figure it reports, in our own words. */
export type Finding = {
  id: string
  /** Place in the ledger, from 1. */
  position: number
  outcome: string
  figure: number
  unit: string
  intervalLow: number | null
  intervalHigh: number | null
  population: string
  comparator: string | null
  comparatorFigure: number | null
  measure: FindingMeasure
  note: string | null
}
