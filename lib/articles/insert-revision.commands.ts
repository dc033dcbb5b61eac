import type { ArticleContent } from '#lib/articles/article.ts'
import type { Change } from '#lib/articles/decide-publication.ts'
import { measureReading } from '#lib/document/reading.ts'
import { toCheckRows } from '#lib/evidence/check-rows.ts'
import type { PassedCheck } from '#lib/evidence/gate.ts'
import type { Db } from '#lib/platform/db.ts'

/** What becomes a revision. `references` are the cited sources in order of first mention. */
export type NewRevision = {
  articleId: string
  content: ArticleContent
  hash: string
  references: string[]
  revisionNumber: number
  change: Change
  /** The evidence check that let it out. */
  check: PassedCheck
  at: Date
}

/** Inserts an immutable revision with its people, topics and sources, and answers its id. */
export async function insertRevision(
  tx: Db,
  { articleId, content, hash, references, revisionNumber, change, check, at }: NewRevision,
): Promise<string> {
  const { wordCount, readingMinutes, readingGrade } = measureReading(content.body)
  const credit = (role: 'author' | 'editor') => (personId: string, position: number) => ({
    personId,
    role,
    position,
  })
  const revision = await tx.revision.create({
    data: {
      articleId,
      number: revisionNumber,
      contentHash: hash,
      content,
      title: content.title,
      standfirst: content.standfirst,
      description: content.description,
      wordCount,
      readingMinutes,
      readingGrade,
      changeKind: change.kind,
      note: change.kind === 'first' ? null : change.note,
      publishedAt: at,
      ...toCheckRows(check),
      credits: {
        createMany: {
          data: [...content.authorIds.map(credit('author')), ...content.editorIds.map(credit('editor'))],
        },
      },
      topics: { createMany: { data: content.topicIds.map((topicId, position) => ({ topicId, position })) } },
      citations: {
        createMany: { data: references.map((referenceId, index) => ({ referenceId, ordinal: index + 1 })) },
      },
    },
    select: { id: true },
  })
  return revision.id
}
