import { announceChange } from '#lib/articles/announce.commands.ts'
import type { ArticleContent } from '#lib/articles/article.ts'
import { getFootprint } from '#lib/articles/article-footprint.queries.ts'
import {
  type Change,
  decidePublication,
  type GrantedPublication,
  listGaps,
  type PublicationRefusal,
  type WantedPublication,
} from '#lib/articles/decide-publication.ts'
import { insertRevision } from '#lib/articles/insert-revision.commands.ts'
import { noteMentions } from '#lib/articles/mention.commands.ts'
import { getMinorObjections } from '#lib/articles/minor-base.queries.ts'
import { isApproved } from '#lib/articles/review-of.queries.ts'
import { keepSnapshot } from '#lib/articles/snapshot.commands.ts'
import {
  type By,
  type LockedArticle,
  type TakeRefusal,
  takeArticle,
} from '#lib/articles/take-article.commands.ts'
import { listMediaIds } from '#lib/document/inventory.ts'
import { listCitedReferences } from '#lib/document/sources.ts'
import { passGate } from '#lib/evidence/gate.queries.ts'
import type { EvidenceRefusal, PassedCheck } from '#lib/evidence/gate.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { settleByCorrection } from '#lib/reports/settle.commands.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** What an editor asks for: this version, as this kind of change. `withoutReview` is for what nobody has approved. */
export type PublishRequest = {
  articleId: string
  version: number
  change: Change
  withoutReview?: { reason: string }
}

/** What readers have from now on. */
export type Published = {
  revisionId: string
  revisionNumber: number
  contentHash: string
  eventId: bigint
  version: number
}

/** Why an article was not published. */
export type PublishRefusal =
  | TakeRefusal
  | PublicationRefusal
  | EvidenceRefusal
  | { kind: 'correction-not-found' }

/** A locked article with its draft. */
export type Taken = { article: LockedArticle; content: ArticleContent }

/**
 * Publishes the draft: one transaction that locks the article, asks the policy, decides, inserts the immutable
 * revision, moves the pointer, notes it in the audit log and appends the publication event with the keys touched
 * before and after. A safety correction removes the old page at once; any other change lets it be served until the
 * new one is ready. What nobody approved is an action of its own, and its reason is kept.
 */
export async function publishArticle(
  db: DbClient,
  request: PublishRequest,
  by: By,
): Promise<Result<Published, PublishRefusal>> {
  return transact(db, async (tx): Promise<Result<Published, PublishRefusal>> => {
    const action = request.withoutReview ? 'article.publish-unreviewed' : 'article.publish'
    const taken = await takeArticle(tx, request, action, by)
    return taken.ok ? publishTaken(tx, taken.value, request, by) : taken
  })
}

/**
 * Decides about a locked article as publishing would at `wanted.at`, and does nothing. The evidence check comes last,
 * on the text that is held: whatever else forbids publication is told first.
 */
export async function decideTaken(
  tx: Db,
  { article, content }: Taken,
  wanted: WantedPublication,
): Promise<Result<GrantedPublication & { check: PassedCheck }, PublicationRefusal | EvidenceRefusal>> {
  const references = listCitedReferences(content.body)
  const last = await tx.revision.findFirst({
    where: { articleId: article.id },
    select: { number: true },
    orderBy: { number: 'desc' },
  })
  const isMinor = wanted.change.kind === 'minor'
  const decision = decidePublication(
    {
      contentHash: article.draftHash,
      published: article.publishedRevision,
      lastNumber: last?.number ?? 0,
      gaps: [...listGaps(content), ...(await listUnknown(tx, references, listMediaIds(content.body)))],
      embargo:
        article.embargoUntil && article.embargoZone
          ? { until: article.embargoUntil, zone: article.embargoZone }
          : null,
      approved: await isApproved(tx, article.id, article.draftHash),
      minorObjections: isMinor ? await getMinorObjections(tx, article.id, content) : [],
    },
    wanted,
  )
  if (!decision.ok) return decision
  const note = wanted.change.kind === 'first' ? null : wanted.change.note
  const check = await passGate(tx, article, { at: wanted.at, note })
  return check.ok ? succeed({ ...decision.value, check: check.value }) : check
}

/** Publishes a locked article inside the caller's transaction; the policy has been asked. */
export async function publishTaken(
  tx: Db,
  taken: Taken,
  { change, withoutReview }: Pick<PublishRequest, 'change' | 'withoutReview'>,
  { actor, at }: Pick<By, 'actor' | 'at'>,
): Promise<Result<Published, PublishRefusal>> {
  const { article, content } = taken
  const decision = await decideTaken(tx, taken, { change, ...(withoutReview && { withoutReview }), at })
  if (!decision.ok) return decision
  const { revisionNumber, unreviewedReason, check } = decision.value
  const correction = change.kind === 'correction' ? change.correction : null
  const reportIds = change.kind === 'correction' ? (change.reportIds ?? []) : []
  if (
    correction?.supersedesId !== undefined &&
    !(await mayBeSuperseded(tx, article.id, correction.supersedesId))
  ) {
    return refuse({ kind: 'correction-not-found' })
  }
  const before = await getFootprint(tx, article.id)
  await keepSnapshot(tx, taken, { occasion: 'published', note: unreviewedReason, at })
  const { id: articleId, draftHash: hash } = article
  const references = listCitedReferences(content.body)
  const revisionId = await insertRevision(tx, {
    articleId,
    content,
    hash,
    references,
    revisionNumber,
    change,
    check,
    at,
  })
  const version = article.version + 1
  await tx.article.update({
    where: { id: articleId },
    data: {
      state: 'published',
      publishedRevisionId: revisionId,
      firstPublishedAt: article.firstPublishedAt ?? at,
      modifiedAt: change.kind === 'minor' ? (article.modifiedAt ?? at) : at,
      withdrawnAt: null,
      withdrawalReason: null,
      embargoUntil: null,
      embargoZone: null,
      version,
    },
    select: { id: true },
  })
  await noteMentions(tx, articleId, 'live', content)
  await closeSchedules(tx, articleId, 'publish', at)
  if (article.firstPublishedAt) {
    await tx.redirect.deleteMany({ where: { fromPath: readerPaths.article(article.slug) } })
  }
  if (correction) {
    await tx.correction.create({
      data: { ...correction, articleId, revisionId, correctedAt: at },
      select: { id: true },
    })
    await settleByCorrection(
      tx,
      { articleId, reportIds, outcome: `Corrected: ${correction.isNow}` },
      { actor, at },
    )
  }
  const eventId = await announceChange(tx, {
    articleId,
    before,
    removeOld: correction?.severity === 'safety',
    corrected: correction !== null,
    reason: `${change.kind} publication of revision ${revisionNumber}`,
    note: {
      actor,
      at,
      action: 'article.publish',
      subject: `article:${articleId}`,
      detail: {
        revisionNumber,
        contentHash: hash,
        change: change.kind,
        check: { ruleSet: check.ruleSet, accepted: check.accepted.map(({ point }) => point.fingerprint) },
        ...(unreviewedReason && { withoutReview: unreviewedReason }),
      },
    },
  })
  return succeed({ revisionId, revisionNumber, contentHash: hash, eventId, version })
}

/** Cancels what an article still had planned and what has happened by hand meanwhile. */
export async function closeSchedules(
  tx: Db,
  articleId: string,
  action: 'publish' | 'withdraw' | null,
  at: Date,
): Promise<void> {
  await tx.schedule.updateMany({
    where: { articleId, ...(action && { action }), doneAt: null, cancelledAt: null },
    data: { cancelledAt: at },
  })
}

/** Whether a correction is this article's and the last word so far. */
async function mayBeSuperseded(tx: Db, articleId: string, id: number): Promise<boolean> {
  const found = await tx.correction.findFirst({
    where: { id, articleId, supersededBy: null },
    select: { id: true },
  })
  return found !== null
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
