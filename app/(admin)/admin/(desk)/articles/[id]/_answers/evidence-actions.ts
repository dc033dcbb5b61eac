import {
  answerPointAction,
  withdrawAnswerAction,
} from '#app/(admin)/admin/(desk)/articles/[id]/evidence/actions.ts'
import type { EvidenceActions } from '#components/admin/EvidencePart.tsx'

/** The commands on answers to the points of one article, bound to it. */
export function evidenceActions(articleId: string): EvidenceActions {
  return {
    answer: answerPointAction.bind(null, articleId),
    withdrawOf: (dispositionId) => withdrawAnswerAction.bind(null, articleId, dispositionId),
  }
}
