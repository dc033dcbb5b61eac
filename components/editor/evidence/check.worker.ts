import type { ArticleContent } from '#lib/articles/article.ts'
import type { EvidenceFacts } from '#lib/evidence/evidence-desk.ts'
import { checkLive, type LiveReport } from '#lib/evidence/live-check.ts'

/** What the editor tells the worker: the facts when they change, the text after each pause. */
export type CheckTask = { facts: EvidenceFacts } | { turn: number; content: ArticleContent }
/** What the worker answers to a text. */
export type CheckAnswer = { turn: number; report: LiveReport }

let facts: EvidenceFacts | null = null

addEventListener('message', ({ data }: MessageEvent<CheckTask>) => {
  if ('facts' in data) {
    facts = data.facts
    return
  }
  if (!facts) return
  const answer: CheckAnswer = { turn: data.turn, report: checkLive({ ...facts, content: data.content }) }
  postMessage(answer)
})
