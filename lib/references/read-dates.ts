import { z } from 'zod'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?'
const lead = '(?:Accessed|Retrieved|Read|cited)(?: on)?:? '

const spellings: [RegExp, (found: string[]) => [string, string, string]][] = [
  [new RegExp(`${lead}${month} (\\d{1,2}),? (\\d{4})`, 'i'), ([, m = '', d = '', y = '']) => [y, m, d]],
  [new RegExp(`${lead}(\\d{1,2}) ${month},? (\\d{4})`, 'i'), ([, d = '', m = '', y = '']) => [y, m, d]],
  [new RegExp(`${lead}(\\d{4}) ${month} (\\d{1,2})`, 'i'), ([, y = '', m = '', d = '']) => [y, m, d]],
  [new RegExp(`${lead}(\\d{4})-(\\d{2})-(\\d{2})`, 'i'), ([, y = '', m = '', d = '']) => [y, m, d]],
]

/** The day a reference says it was read ("Accessed November 3, 2024", "[cited 2024 Nov 3]"), as "2024-11-03"; null without one. */
export function findAccessedOn(text: string): string | null {
  for (const [pattern, order] of spellings) {
    const found = pattern.exec(text)
    if (!found) continue
    const [y, m, d] = order([...found])
    const number = /^\d+$/.test(m) ? Number(m) : months.indexOf(m.slice(0, 3).toLowerCase()) + 1
    const iso = `${y}-${String(number).padStart(2, '0')}-${d.padStart(2, '0')}`
    if (z.iso.date().safeParse(iso).success) return iso
  }
  return null
}
