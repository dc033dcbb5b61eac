import { announceChange } from '#lib/articles/announce.commands.ts'
import { type ArticleContent, articleContentSchema } from '#lib/articles/article.ts'
import { getFootprint } from '#lib/articles/article-footprint.queries.ts'
import { contentHash } from '#lib/articles/content-hash.ts'
import {
  type Change,
  decidePublication,
  listGaps,
  type PublicationRefusal,
} from '#lib/articles/decide-publication.ts'
import { lockArticle } from '#lib/articles/take-article.commands.ts'
import { listMediaIds } from '#lib/document/inventory.ts'
import { measureReading } from '#lib/document/reading.ts'
import { listCitedReferences } from '#lib/document/sources.ts'
import { type Actor, appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { type Result, succeed } from '#lib/result.ts'

/** What an editor asks for: this version, as this kind of change. */
export type PublishRequest = { articleId: string; version: number; change: Change }

/** What readers have from now on. */
export type Published = { revisionId: string; revisionNumber: number; contentHash: string; eventId: bigint }

/**
 * Publishes the draft: one transaction that locks the article, decides, inserts the immutable revision, moves the
 * pointer, notes it in the audit log and appends the publication event with the keys touched before and after.
 * A safety correction removes the old page at once; any other change lets it be served until the new one is ready.
 */
export async function publishArticle(
  db: DbClient,
  request: PublishRequest,
  by: { actor: Actor; at: Date },
): Promise<Result<Published, PublicationRefusal>> {
  return db.$transaction(async (tx) => {
    const article = await lockArticle(tx, request.articleId)
    if (!article) return { ok: false, refusal: { kind: 'article-not-found' } }
    const content = articleContentSchema.parse(article.draft)
    const hash = contentHash(content)
    const references = listCitedReferences(content.body)
    const decision = decidePublication(
      {
        version: article.version,
        state: article.state,
        published: article.publishedRevision,
        contentHash: hash,
        gaps: [...listGaps(content), ...(await listUnknown(tx, references, listMediaIds(content.body)))],
      },
      request,
    )
    if (!decision.ok) return decision
    const before = await getFootprint(tx, article.id)
    const { revisionNumber } = decision.value
    const revisionId = await insertRevision(tx, {
      article,
      content,
      hash,
      references,
      revisionNumber,
      request,
      at: by.at,
    })
    const movesModified = request.change.kind !== 'minor'
    await tx.article.update({
      where: { id: article.id },
      data: {
        state: 'published',
        publishedRevisionId: revisionId,
        firstPublishedAt: article.firstPublishedAt ?? by.at,
        modifiedAt: movesModified ? by.at : (article.modifiedAt ?? by.at),
        version: article.version + 1,
      },
      select: { id: true },
    })
    const correction = request.change.kind === 'correction' ? request.change.correction : null
    if (correction) {
      await tx.correction.create({
        data: { ...correction, articleId: article.id, revisionId, correctedAt: by.at },
        select: { id: true },
      })
    }
    await appendAudit(tx, {
      actor: by.actor,
      at: by.at,
      action: 'article.publish',
      subject: `article:${article.id}`,
      detail: { revisionNumber, contentHash: hash, change: request.change.kind },
    })
    const eventId = await announceChange(tx, {
      articleId: article.id,
      before,
      removeOld: correction?.severity === 'safety',
      corrected: correction !== null,
      reason: `${request.change.kind} publication of revision ${revisionNumber}`,
    })
    return succeed({ revisionId, revisionNumber, contentHash: hash, eventId })
  })
}

type NewRevision = {
  article: { id: string }
  content: ArticleContent
  hash: string
  references: string[]
  revisionNumber: number
  request: PublishRequest
  at: Date
}

async function insertRevision(
  tx: Db,
  { article, content, hash, references, revisionNumber, request, at }: NewRevision,
) {
  const { wordCount, readingMinutes, readingGrade } = measureReading(content.body)
  const { change } = request
  const credit = (role: 'author' | 'editor') => (personId: string, position: number) => ({
    personId,
    role,
    position,
  })
  const revision = await tx.revision.create({
    data: {
      articleId: article.id,
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

/** What the body names and the library does not have, in sentences. */
async function listUnknown(tx: Db, references: string[], mediaIds: string[]): Promise<string[]> {
  const sources = references.length - (await tx.reference.count({ where: { id: { in: references } } }))
  const pictures = mediaIds.length - (await tx.media.count({ where: { id: { in: mediaIds } } }))
  return [
    ...(sources > 0
      ? [`${sources} cited ${sources === 1 ? 'source is' : 'sources are'} not in the library.`]
      : []),
    ...(pictures > 0
      ? [`${pictures} ${pictures === 1 ? 'picture is' : 'pictures are'} not in the library.`]
      : []),
  ]
}
