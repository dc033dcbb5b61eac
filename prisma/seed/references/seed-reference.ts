import type { FindingMeasure, ReferenceKind, ReferenceStatus } from '#generated/prisma/enums.ts'

/** One figure of a source, in our own words. */
export type SeedFinding = {
  outcome: string
  figure: number
  /** "percent", "months", "hazard ratio", "per 1000 person-years" … */
  unit: string
  /** The 95 % interval the source gives with the figure. */
  interval?: [low: number, high: number]
  population: string
  comparator?: string
  comparatorFigure?: number
  measure: FindingMeasure
  note?: string
}

/** A source as it enters the library; what a source does not have is left out. */
export type SeedReference = {
  kind: ReferenceKind
  title: string
  authors: string[]
  moreAuthors?: boolean
  containerTitle: string
  year: number
  volume?: string
  issue?: string
  pages?: string
  doi?: string
  pmid?: string
  sampleSize?: number
  landmark?: boolean
  /** Left out: nobody has looked the source up in a list of retractions. */
  status?: ReferenceStatus
  statusNote?: string
  /** The key of the source that replaced this one. */
  supersededBy?: string
  findings: SeedFinding[]
}
