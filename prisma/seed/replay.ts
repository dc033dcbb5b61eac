import { createDraft } from '#lib/articles/article.commands.ts'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { renameArticle } from '#lib/articles/rename.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import { type By, operator } from '#lib/articles/take-article.commands.ts'
import { withdrawArticle } from '#lib/articles/withdraw.commands.ts'
import { assertNever } from '#lib/assert-never.ts'
import { recordDisposition } from '#lib/evidence/disposition.commands.ts'
import type { DbClient } from '#lib/platform/db.ts'
import type { Result } from '#lib/result.ts'
import { approveArticle, returnWithComments } from '#lib/reviews/review.commands.ts'
import { submitForReview } from '#lib/reviews/submit.commands.ts'
import { schedulePublication } from '#lib/schedules/schedule.commands.ts'
import type { Deed } from '#prisma/seed/deed.ts'
import { type PersonSlug, people } from '#prisma/seed/people.ts'
import { toContent } from '#prisma/seed/seed-article.ts'
import { daysBefore } from '#prisma/seed/seed-dates.ts'
import { seedId } from '#prisma/seed/seed-id.ts'

const editor = { id: null, name: people['clara-specimen'].name }

/**
 * Does the deeds again, oldest first, with the commands the desk uses, as if each had been done on its day.
 * @throws Error when a command refuses: the demonstration keeps every rule of the desk
 */
export async function replay(db: DbClient, deeds: Deed[], now: Date): Promise<void> {
  const articleIds = new Map<string, string>()
  for (const deed of deeds.toSorted((one, other) => other.daysAgo - one.daysAgo)) {
    const by = { actor: editor, at: daysBefore(now, deed.daysAgo), standing: operator }
    if (deed.kind === 'write') {
      const { slug, kind } = deed.article
      const draft = { slug, kind, content: toContent(deed.article), demonstration: true }
      const { articleId } = expectDone(deed, await createDraft(db, draft, by))
      articleIds.set(slug, articleId)
      continue
    }
    const articleId = articleIds.get(deed.slug)
    if (!articleId) throw new Error(`The demonstration changes "${deed.slug}" before writing it.`)
    const { version, draftHash: contentHash } = await db.article.findUniqueOrThrow({
      where: { id: articleId },
      select: { version: true, draftHash: true },
    })
    expectDone(deed, await redo(db, deed, { articleId, version, contentHash }, { by, now }))
  }
}

type Target = { articleId: string; version: number; contentHash: string }
type Again = Exclude<Deed, { kind: 'write' }>

function redo(
  db: DbClient,
  deed: Again,
  target: Target,
  { by, now }: { by: By; now: Date },
): Promise<Result<unknown, unknown>> {
  switch (deed.kind) {
    case 'revise':
      return saveDraft(db, { ...target, content: toContent(deed.article) }, by)
    case 'submit':
      return submitForReview(db, { ...target, reviewerId: null, note: deed.note }, by)
    case 'review': {
      const { reviewer, statement, nextReviewInDays } = deed
      const words = { statement, declaration: people[reviewer].declaration.statement }
      const approval = { ...target, ...words, nextReviewDueOn: daysBefore(by.at, -nextReviewInDays) }
      return approveArticle(db, approval, asReviewer(reviewer, by))
    }
    case 'return':
      return returnWithComments(db, { ...target, comments: deed.comments }, asReviewer(deed.reviewer, by))
    case 'publish': {
      const { change, unreviewedReason: reason } = deed
      return publishArticle(db, { ...target, change, ...(reason && { withoutReview: { reason } }) }, by)
    }
    case 'schedule': {
      const hour = { dueAt: daysBefore(now, -deed.inDays), zone: 'Europe/London' }
      return schedulePublication(db, { ...target, change: deed.change, ...hour }, by)
    }
    case 'accept': {
      const { ruleId, subject, reason } = deed
      const answer = { kind: 'accepted', ruleId, subject, reason, expiresAt: null } as const
      // Readers see the name, so it says what it is.
      const actor = { ...editor, name: `${editor.name} (fictional)` }
      return recordDisposition(db, { ...target, ...answer }, { ...by, actor })
    }
    case 'rename':
      return renameArticle(db, { ...target, slug: deed.to }, by)
    case 'withdraw':
      return withdrawArticle(db, { ...target, reason: deed.reason }, by)
    default:
      return assertNever(deed)
  }
}

function asReviewer(reviewer: PersonSlug, by: By): By {
  const personId = seedId('person', reviewer)
  const actor = { id: null, name: people[reviewer].name }
  return { actor, at: by.at, standing: { role: 'medical_reviewer', personId } }
}

function expectDone<Value>(deed: Deed, result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(`The demonstration may not ${deed.kind} "${deed.slug}": ${JSON.stringify(result.refusal)}`)
}
