import type { ArticleState } from '#generated/prisma/enums.ts'

/** How far a state is on the way to readers, said by a dot beside the word. */
export type StateTone = 'quiet' | 'waiting' | 'good' | 'stopped'

/** The word and the tone of a state. */
export const stateWords: Record<ArticleState, { word: string; tone: StateTone }> = {
  draft: { word: 'Draft', tone: 'quiet' },
  in_review: { word: 'In review', tone: 'waiting' },
  approved: { word: 'Approved', tone: 'good' },
  scheduled: { word: 'Scheduled', tone: 'good' },
  published: { word: 'Published', tone: 'good' },
  withdrawn: { word: 'Withdrawn', tone: 'stopped' },
}

/** The way of an article, step by step. */
export const stateSteps = ['draft', 'in_review', 'approved', 'published'] as const satisfies ArticleState[]

/** Which of the steps a state stands on; null for an article that left the way. */
export function stepOf(state: ArticleState): (typeof stateSteps)[number] | null {
  if (state === 'withdrawn') return null
  return state === 'scheduled' ? 'approved' : state
}
