import { splitWords } from '#lib/document/reading.ts'

/** A section of a page as it is found: its heading, or none when that was lost, and its first paragraph. */
export type FoundSection = { heading: string | null; lead: string }

const smallWords = new Set([
  ...['about', 'after', 'and', 'are', 'been', 'can', 'does', 'for', 'from', 'has', 'have', 'how', 'into'],
  ...['not', 'should', 'than', 'that', 'the', 'their', 'this', 'was', 'what', 'when', 'with', 'you', 'your'],
])

/**
 * Guesses the level of each heading of a page whose levels were lost.
 *
 * A heading that names the page's subject opens a section. One whose every telling word already stands in the first
 * paragraph of the section above was announced there, and opens its subsections. A closing section without heading
 * stands on its own. All others are like the heading before them. An editor must look at the result: it is a guess.
 */
export function inferLevels(sections: FoundSection[], subject: string): (2 | 3)[] {
  const levels: (2 | 3)[] = []
  let sectionLead = ''
  for (const [index, { heading, lead }] of sections.entries()) {
    const closes = heading === null && index === sections.length - 1
    const level = closes ? 2 : levelOf(heading, { subject, sectionLead, before: levels.at(-1) ?? 2 })
    levels.push(level)
    if (level === 2) sectionLead = lead
  }
  return levels
}

function levelOf(
  heading: string | null,
  above: { subject: string; sectionLead: string; before: 2 | 3 },
): 2 | 3 {
  if (heading === null) return above.before
  if (names(heading, above.subject)) return 2
  return isAnnounced(heading, above.sectionLead) ? 3 : above.before
}

function names(heading: string, subject: string): boolean {
  return subject !== '' && ` ${plainWords(heading).join(' ')} `.includes(` ${plainWords(subject).join(' ')} `)
}

function isAnnounced(heading: string, lead: string): boolean {
  const announced = new Set(tellingStems(lead))
  const stems = tellingStems(heading)
  return stems.length > 0 && stems.every((stem) => announced.has(stem))
}

/** The subject of a page: what its breadcrumb says, else the telling word of its title that its text uses most. */
export function findSubject(title: string, text: string, breadcrumbTopic: string | undefined): string {
  if (breadcrumbTopic !== undefined) return breadcrumbTopic
  const used = plainWords(text)
  const counted = plainWords(title)
    .filter(isTelling)
    .map((word) => ({ word, count: used.filter((one) => one === word).length }))
    .filter(({ count }) => count >= 3)
    .sort((a, b) => b.count - a.count)
  return counted[0]?.word ?? ''
}

/** "Supportive" and "support", "therapy" and "therapies" count as the same word: the first six letters decide. */
function tellingStems(text: string): string[] {
  return plainWords(text)
    .filter(isTelling)
    .map((word) => word.slice(0, 6))
}

function isTelling(word: string): boolean {
  return word.length > 2 && !smallWords.has(word)
}

function plainWords(text: string): string[] {
  return splitWords(text.toLowerCase())
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean)
}
