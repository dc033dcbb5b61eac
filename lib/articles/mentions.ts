import type { MentionKind } from '#generated/prisma/enums.ts'
import type { ArticleContent } from '#lib/articles/article.ts'
import { listMediaIds, listTermIds } from '#lib/document/inventory.ts'
import { listCitedReferences } from '#lib/document/sources.ts'

/** Something an article names. */
export type ContentMention = { kind: MentionKind; targetId: string }

/** Everything the content names by id, each once, in the order of the kinds. */
export function listContentMentions(content: ArticleContent): ContentMention[] {
  const of = (kind: MentionKind, ids: string[]) =>
    [...new Set(ids)].map((targetId): ContentMention => ({ kind, targetId }))
  return [
    ...of('media', listMediaIds(content.body)),
    ...of('reference', listCitedReferences(content.body)),
    ...of('term', listTermIds(content.body)),
    ...of('person', [...content.authorIds, ...content.editorIds]),
    ...of('topic', content.topicIds),
  ]
}

/** Whether two contents name the same things, in whatever order. */
export function haveSameMentions(one: ArticleContent, other: ArticleContent): boolean {
  const words = (content: ArticleContent) =>
    listContentMentions(content)
      .map(({ kind, targetId }) => `${kind} ${targetId}`)
      .sort()
      .join('\n')
  return words(one) === words(other)
}
