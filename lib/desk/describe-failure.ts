import { z } from 'zod'

const refusal = z.looseObject({
  kind: z.string(),
  gaps: z.array(z.string()).optional(),
  points: z.array(z.string()).optional(),
})

const sentences: Record<string, string> = {
  'stale-version': 'The draft changed after it was scheduled.',
  'changed-since': 'The draft changed after it was scheduled.',
  'content-changed': 'The draft changed after it was scheduled.',
  'review-missing': 'No reviewer signed what was scheduled.',
  'not-reviewed': 'No reviewer signed what was scheduled.',
  'nothing-changed': 'Readers had exactly this already.',
  'already-published': 'Readers had it already.',
  withdrawn: 'The article had been withdrawn.',
  'not-published': 'Readers could not see it any more.',
}

/** Why something scheduled was refused when its hour came, in a sentence; also for a reason that is not known here. */
export function describeFailure(failure: unknown): string {
  const read = refusal.safeParse(failure)
  if (!read.success) return 'It was refused when its hour came.'
  const { kind, gaps, points } = read.data
  if (gaps?.[0]) return gaps.join(' ')
  if (points?.[0]) return `The evidence check kept it back. ${points.join(' ')}`
  return sentences[kind] ?? `It was refused when its hour came (${kind.replaceAll('-', ' ')}).`
}
