import { expect, test } from 'vitest'
import { checkEvidence } from '#lib/evidence/check.ts'
import { calendar } from '#prisma/seed/calendar.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'
import { seededSubject } from '#tests/evidence/subject.ts'

/** The newest text of each demonstration article. */
const articles = new Map<string, SeedArticle>()
for (const deed of calendar) {
  if (deed.kind === 'write' || deed.kind === 'revise') articles.set(deed.slug, deed.article)
}

/** What an editor must answer, with the answer recorded beside the seed: sources older than five years, and a withdrawn page. */
const answered: Record<string, string[]> = {
  'interval-training-in-water': ['C7'],
  'opioid-treatment-beyond-the-film': ['C7'],
  'who-responds-to-immunotherapy': ['C7'],
}

test.each([...articles])('%s passes its own check', (slug, article) => {
  const open = checkEvidence(seededSubject(article)).findings.filter(({ severity }) => severity !== 'informs')
  expect(open.filter(({ severity }) => severity === 'blocks').map(({ message }) => message)).toEqual([])
  expect(open.map(({ ruleId }) => ruleId)).toEqual(answered[slug] ?? [])
})
