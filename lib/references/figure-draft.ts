import type { RiskFigureData } from '#lib/document/document.ts'

/** An arm while it is typed; `key` tells it from the others whatever it holds. */
export type ArmDraft = { key: number; label: string; count: string }

/** A risk figure while it is typed. */
export type FigureDraft = {
  title: string
  denominator: RiskFigureData['denominator']
  arms: ArmDraft[]
  timeFrame: string
  population: string
  note: string
}

/** A figure nobody has begun. */
export const emptyFigure: FigureDraft = {
  title: '',
  denominator: 100,
  arms: [
    { key: 1, label: '', count: '' },
    { key: 2, label: '', count: '' },
  ],
  timeFrame: '',
  population: '',
  note: '',
}

/** A figure opened for typing. */
export function toFigureDraft({ references: _, note, arms, ...data }: RiskFigureData): FigureDraft {
  return {
    ...data,
    note: note ?? '',
    arms: arms.map(({ label, count }, index) => ({ key: index + 1, label, count: String(count) })),
  }
}

/** The figure as far as it is typed; a count that is no number, or too great, is drawn as none. */
export function toFigure(draft: FigureDraft, references: string[]): RiskFigureData {
  const { title, denominator, arms, timeFrame, population, note } = draft
  return {
    title: title.trim(),
    denominator,
    arms: arms.map(({ label, count }) => ({
      label: label.trim(),
      count: readCount(count, denominator) ?? 0,
    })),
    timeFrame: timeFrame.trim(),
    population: population.trim(),
    note: note.trim() || null,
    references,
  }
}

/** The figure as it would look now; an arm without a name is called by its number. */
export function showFigure(draft: FigureDraft): RiskFigureData {
  const figure = toFigure(draft, [])
  const names = figure.arms.map(({ label }) => label)
  return {
    ...figure,
    title: figure.title || 'What is counted',
    population: figure.population || 'in whom',
    timeFrame: figure.timeFrame || 'in what time',
    arms: figure.arms.map((arm, index) =>
      arm.label === '' || names.indexOf(arm.label) < index ? { ...arm, label: `arm ${index + 1}` } : arm,
    ),
  }
}

/** What a figure still lacks, in one sentence; null when it is complete. */
export function findFigureProblem(draft: FigureDraft, sourceCount: number): string | null {
  const { title, arms, timeFrame, population, denominator } = draft
  if (sourceCount === 0) return 'Name the source of these numbers.'
  if (title.trim() === '') return 'Give the figure a title: what is counted.'
  for (const [index, { label, count }] of arms.entries()) {
    if (label.trim() === '') return `Say who arm ${index + 1} is, or remove it.`
    if (readCount(count, denominator) === null)
      return `Arm ${index + 1} needs a number from 0 to ${denominator.toLocaleString('en-GB')}.`
  }
  if (timeFrame.trim() === '') return 'Say in what time: “after 5 years”, “each year”.'
  return population.trim() === '' ? 'Say in whom this was counted.' : null
}

function readCount(typed: string, most: number): number | null {
  const plain = typed.trim().replaceAll(',', '')
  return /^\d{1,4}(?:\.\d{1,3})?$/.test(plain) && Number(plain) <= most ? Number(plain) : null
}
