import type { Passage, PassageSentence } from '#lib/evidence/passages.ts'

/** The first sentence that each source stands behind, by the source's id, with where it is. */
export function firstCitations(
  passages: readonly Passage[],
): Map<string, { passage: Passage; sentence: PassageSentence }> {
  const first = new Map<string, { passage: Passage; sentence: PassageSentence }>()
  for (const passage of passages) {
    for (const sentence of passage.sentences) {
      for (const id of sentence.references) if (!first.has(id)) first.set(id, { passage, sentence })
    }
  }
  return first
}
