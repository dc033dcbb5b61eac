import { randomUUID } from 'node:crypto'
import { type AccessRefusal, decideArticleAccess } from '#lib/accounts/policy.ts'
import { announceChange } from '#lib/articles/announce.commands.ts'
import { articleContentSchema } from '#lib/articles/article.ts'
import { getFootprint } from '#lib/articles/article-footprint.queries.ts'
import { type By, type LockedArticle, lockArticle } from '#lib/articles/take-article.commands.ts'
import { listPointsOf } from '#lib/evidence/checked-points.queries.ts'
import {
  decideDisposition,
  dispositionLimits,
  type WantedDisposition,
} from '#lib/evidence/decide-disposition.ts'
import type { AnswerRefusal } from '#lib/evidence/describe-answer.ts'
import { listDispositions } from '#lib/evidence/disposition.queries.ts'
import { type Disposition, isSamePerson } from '#lib/evidence/disposition.ts'
import { fingerprintOf } from '#lib/evidence/fingerprint.ts'
import { reportDraft } from '#lib/evidence/gate.queries.ts'
import { type EvidencePoint, messageOf, toPoints } from '#lib/evidence/points.ts'
import { rules } from '#lib/evidence/rule-registry.ts'
import { type AuditNote, appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** An answer to one point of an article. `contentHash` is the text the person had before them. */
export type DispositionRequest = WantedDisposition & {
  articleId: string
  contentHash: string
  ruleId: string
  /** As the point has it: with the rule it is the point's identity. */
  subject: string
}

/** What was recorded, about which point. */
export type Answered = { dispositionId: string; fingerprint: string }

/**
 * Records an answer to a point: under the article's lock, on exactly the text the person saw, and only to what the
 * rules find in it now, or what readers have. Where readers have the point, their pages are told.
 */
export async function recordDisposition(
  db: DbClient,
  request: DispositionRequest,
  by: By,
): Promise<Result<Answered, AnswerRefusal>> {
  return transact(db, async (tx): Promise<Result<Answered, AnswerRefusal>> => {
    const article = await lockArticle(tx, request.articleId)
    if (!article) return refuse({ kind: 'article-not-found' })
    if (article.draftHash !== request.contentHash) return refuse({ kind: 'content-changed-since' })
    const rule = rules.find(({ id }) => id === request.ruleId)
    if (!rule) return refuse({ kind: 'rule-not-found' })
    const fingerprint = fingerprintOf(rule.id, request.subject)
    const live = await listPointsOf(tx, article.publishedRevision?.id ?? null)
    const isLive = live.some((one) => one.fingerprint === fingerprint)
    const point = await findPoint(tx, article, { fingerprint, at: by.at, live })
    const dispositions = await listDispositions(tx, article.id)
    const decision = decideDisposition(
      {
        point,
        dispositions,
        article: factsOf(article),
        by: { ...by.actor, standing: by.standing },
        at: by.at,
      },
      request,
    )
    if (!decision.ok) return decision
    const dispositionId = randomUUID()
    const { kind, expiresAt, contentHash } = request
    const reason = request.reason.trim()
    await tx.disposition.create({
      data: {
        id: dispositionId,
        articleId: article.id,
        fingerprint,
        ruleId: rule.id,
        ruleVersion: rule.version,
        kind,
        subject: request.subject,
        sentence: point?.sentence ?? null,
        message: point ? messageOf(point) : '',
        contentHash,
        reason,
        expiresAt,
        secondsId: decision.value.secondsId,
        ...whoOf(by),
      },
      select: { id: true },
    })
    const detail = { dispositionId, kind, ruleId: rule.id, fingerprint, contentHash, reason, expiresAt }
    await tell(tx, article, { isLive, note: noteOf(article, 'evidence.answer', detail, by) })
    return succeed({ dispositionId, fingerprint })
  })
}

/** Takes an answer back. Whoever gave it may, and whoever may override. */
export async function withdrawDisposition(
  db: DbClient,
  request: { articleId: string; dispositionId: string; reason: string },
  by: By,
): Promise<Result<Answered, AnswerRefusal>> {
  return transact(db, async (tx): Promise<Result<Answered, AnswerRefusal>> => {
    const article = await lockArticle(tx, request.articleId)
    if (!article) return refuse({ kind: 'article-not-found' })
    const dispositions = await listDispositions(tx, article.id)
    const taken = dispositions.find(({ id }) => id === request.dispositionId)
    const isOver = dispositions.some(({ withdrawsId }) => withdrawsId === request.dispositionId)
    if (!taken || isOver || (taken.kind !== 'accepted' && taken.kind !== 'override'))
      return refuse({ kind: 'answer-not-found' })
    const access = decideWithdrawal(taken, article, by)
    if (!access.ok) return access
    const reason = request.reason.trim()
    if (reason.length < dispositionLimits.acceptLength)
      return refuse({ kind: 'answer-too-short', minLength: dispositionLimits.acceptLength })
    const dispositionId = randomUUID()
    const { fingerprint, ruleId, ruleVersion, subject, sentence, message } = taken
    await tx.disposition.create({
      data: {
        id: dispositionId,
        articleId: article.id,
        kind: 'withdrawn',
        withdrawsId: taken.id,
        contentHash: article.draftHash,
        reason,
        ...{ fingerprint, ruleId, ruleVersion, subject, sentence, message },
        ...whoOf(by),
      },
      select: { id: true },
    })
    const live = await listPointsOf(tx, article.publishedRevision?.id ?? null)
    const isLive = live.some((one) => one.fingerprint === fingerprint)
    const detail = { dispositionId, withdraws: taken.id, ruleId, fingerprint, reason }
    await tell(tx, article, { isLive, note: noteOf(article, 'evidence.withdraw-answer', detail, by) })
    return succeed({ dispositionId, fingerprint })
  })
}

function decideWithdrawal(
  taken: Disposition,
  article: LockedArticle,
  { actor, standing }: By,
): Result<null, AccessRefusal> {
  const isOwn = isSamePerson(taken, { byId: actor.id, byName: actor.name })
  return decideArticleAccess(
    standing,
    isOwn && taken.kind === 'accepted' ? 'article.accept-finding' : 'article.override-finding',
    factsOf(article),
  )
}

const whoOf = ({ actor, standing, at }: By) => ({
  byId: actor.id,
  byName: actor.name,
  byRole: standing.role,
  at,
})

function noteOf(article: LockedArticle, action: string, detail: AuditNote['detail'], by: By): AuditNote {
  return { actor: by.actor, at: by.at, action, subject: `article:${article.id}`, detail }
}

function factsOf(article: LockedArticle) {
  const { authorIds } = articleContentSchema.parse(article.draft)
  return { state: article.state, authorIds }
}

/** The point in the draft; else the one readers have, of which the draft may be rid already. */
async function findPoint(
  tx: Db,
  article: LockedArticle,
  { fingerprint, at, live }: { fingerprint: string; at: Date; live: EvidencePoint[] },
): Promise<EvidencePoint | null> {
  const { findings } = await reportDraft(tx, article, { at })
  const isIt = (one: EvidencePoint) => one.fingerprint === fingerprint
  return toPoints(findings).find(isIt) ?? live.find(isIt) ?? null
}

/** The audit row; and where readers have the point, the event by which their pages are made anew. */
async function tell(tx: Db, article: LockedArticle, { isLive, note }: { isLive: boolean; note: AuditNote }) {
  if (!isLive) return appendAudit(tx, note)
  const before = await getFootprint(tx, article.id)
  await announceChange(tx, { articleId: article.id, before, reason: 'an answer of the evidence check', note })
}
