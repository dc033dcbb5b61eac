import type { Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'

/** It is not said whether software wrote it. */
export const aiUseStated: Rule = {
  id: 'R4',
  version: 1,
  name: 'Use of AI',
  severity: 'blocks',
  definition: 'The use of AI is not stated.',
  source: 'Regulation (EU) 2024/1689, Article 50(4)',
  remedy: 'State none, assisted or generated.',
  fires: [{ text: '(the field is empty)', why: 'Readers have a right to know.' }],
  doesNotFire: [{ text: '(“none”)', why: 'That is a statement.' }],
  check: ({ subject }) =>
    subject.content.aiUse === null
      ? [partHit('aiUse', 'ai use', 'It is not stated whether AI was used.')]
      : [],
}
