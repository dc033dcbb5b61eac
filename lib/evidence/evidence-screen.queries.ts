import { type Standing as DeskStanding, decideArticleAccess } from '#lib/accounts/policy.ts'
import { articleContentSchema } from '#lib/articles/article.ts'
import { addDays } from '#lib/dates.ts'
import { checkEvidence } from '#lib/evidence/check.ts'
import { decideDisposition, dispositionLimits } from '#lib/evidence/decide-disposition.ts'
import { describeAnswerRefusal } from '#lib/evidence/describe-answer.ts'
import { listDispositions } from '#lib/evidence/disposition.queries.ts'
import type { Disposition, Standing } from '#lib/evidence/disposition.ts'
import type { EvidenceDesk } from '#lib/evidence/evidence-desk.ts'
import type {
  AnswerView,
  EvidenceScreen,
  OpenPointView,
  PointView,
} from '#lib/evidence/evidence-screen.views.ts'
import { getEvidenceSubject } from '#lib/evidence/evidence-subject.queries.ts'
import { describeLeft, listOpen, type OpenPoint } from '#lib/evidence/list-open.ts'
import { type EvidencePoint, messageOf } from '#lib/evidence/points.ts'
import type { Db } from '#lib/platform/db.ts'

/** Who looks at a check. */
export type Looking = DeskStanding & { id: string; name: string }

/**
 * The evidence check of an article's draft as this user sees it: what is left, what they may answer, what was
 * answered. Null when there is no such article, or this user may not open it.
 */
export async function getEvidenceScreen(
  db: Db,
  user: Looking,
  wanted: { articleId: string; at: Date },
): Promise<EvidenceScreen | null> {
  return (await getEvidenceDesk(db, user, wanted))?.screen ?? null
}

/** The same with the facts it rests on, for an editor that checks the draft while it is written. */
export async function getEvidenceDesk(
  db: Db,
  user: Looking,
  { articleId, at }: { articleId: string; at: Date },
): Promise<EvidenceDesk | null> {
  const row = await db.article.findUnique({
    where: { id: articleId },
    select: { slug: true, state: true, draft: true, draftHash: true },
  })
  if (!row) return null
  const article = { state: row.state, authorIds: articleContentSchema.parse(row.draft).authorIds }
  if (!decideArticleAccess(user, 'article.read-draft', article).ok) return null
  const [subject, dispositions] = await Promise.all([
    getEvidenceSubject(db, row.slug, at),
    listDispositions(db, articleId),
  ])
  if (!subject) return null
  const { ruleSet, findings, passed } = checkEvidence(subject)
  const list = listOpen(findings, dispositions, at)
  const mayWithdraw = decideArticleAccess(user, 'article.override-finding', article).ok
  const point = (one: EvidencePoint) => toPointView(one, articleId)
  const answer = (one: Disposition) =>
    toAnswerView(one, mayWithdraw || (one.kind === 'accepted' && one.byId === user.id))
  const open = (one: OpenPoint): OpenPointView => ({
    ...point(one.point),
    ...toStandingView(one.standing, answer),
    ...offerAnswer({ ...one, dispositions, article, user, at }),
  })
  const { content: _, ...facts } = subject
  const screen: EvidenceScreen = {
    articleId,
    contentHash: row.draftHash,
    ruleSet,
    checkedAt: at,
    left: describeLeft(list),
    leftCount: list.blocks.length + list.asks.length,
    blocks: list.blocks.map(open),
    asks: list.asks.map(open),
    accepted: list.accepted.map((one) => ({
      point: point(one.point),
      answers: one.standing.answers.map(answer),
    })),
    atPublishing: list.atPublishing.map((one) => ({ point: point(one.point), part: one.part })),
    informs: list.informs.map(point),
    passed,
  }
  return { facts, screen }
}

function toPointView(point: EvidencePoint, articleId: string): PointView {
  const { fingerprint, ruleId, ruleName, severity, grave, subject, sentence, remedy, place } = point
  const editorPath = `/admin/articles/${articleId}#finding-${fingerprint}`
  const told = { fingerprint, ruleId, ruleName, severity, subject, sentence, remedy, place, editorPath }
  return { ...told, grave: grave && severity === 'blocks', message: messageOf(point) }
}

function toAnswerView(one: Disposition, mayWithdraw: boolean): AnswerView {
  const { id, byName, at, expiresAt, reason } = one
  return {
    id,
    kind: one.kind === 'override' ? 'override' : 'accepted',
    byName,
    at,
    expiresAt,
    reason,
    mayWithdraw,
  }
}

function toStandingView(
  standing: Exclude<Standing, { kind: 'held' }>,
  answer: (one: Disposition) => AnswerView,
): Pick<OpenPointView, 'first' | 'ended'> {
  return {
    first: standing.kind === 'waits-for-second' ? answer(standing.first) : null,
    ended: standing.kind === 'lapsed' ? { answer: answer(standing.last), since: standing.since } : null,
  }
}

/** The answer this user could give with a good reason, asked of the decision itself. */
function offerAnswer({
  point,
  dispositions,
  article,
  user,
  at,
}: OpenPoint & {
  dispositions: readonly Disposition[]
  article: Parameters<typeof decideDisposition>[0]['article']
  user: Looking
  at: Date
}): Pick<OpenPointView, 'answer' | 'refusal'> {
  const kind = point.severity === 'blocks' ? 'override' : 'accepted'
  const by = { id: user.id, name: user.name, standing: user }
  const reason = 'x'.repeat(dispositionLimits.overrideLength)
  const wanted = { kind, reason, expiresAt: addDays(at, 1) } as const
  const decision = decideDisposition({ point, dispositions, article, by, at }, wanted)
  return decision.ok
    ? { answer: kind, refusal: null }
    : { answer: null, refusal: describeAnswerRefusal(decision.refusal) }
}
