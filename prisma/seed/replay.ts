import { createDraft } from '#lib/articles/article.commands.ts'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { renameArticle } from '#lib/articles/rename.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import { type By, operator } from '#lib/articles/take-article.commands.ts'
import { withdrawArticle } from '#lib/articles/withdraw.commands.ts'
import { assertNever } from '#lib/assert-never.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { recordReview } from '#lib/reviews/review.commands.ts'
import type { Deed } from '#prisma/seed/deed.ts'
import { people } from '#prisma/seed/people.ts'
import { toContent } from '#prisma/seed/seed-article.ts'
import { daysBefore } from '#prisma/seed/seed-dates.ts'
import { seedId } from '#prisma/seed/seed-id.ts'

const actor = { id: null, name: people['clara-specimen'].name }

/**
 * Does the deeds again, oldest first, with the commands the desk uses, as if each had been done on its day.
 * @throws Error when a command refuses: the demonstration keeps every rule of the desk
 */
export async function replay(db: DbClient, deeds: Deed[], now: Date): Promise<void> {
  const articleIds = new Map<string, string>()
  for (const deed of deeds.toSorted((one, other) => other.daysAgo - one.daysAgo)) {
    const by = { actor, at: daysBefore(now, deed.daysAgo), standing: operator }
    if (deed.kind === 'write') {
      const { slug, kind } = deed.article
      const draft = { slug, kind, content: toContent(deed.article), demonstration: true }
      const { articleId } = expectDone(deed, await createDraft(db, draft, by))
      articleIds.set(slug, articleId)
      continue
    }
    const articleId = articleIds.get(deed.slug)
    if (!articleId) throw new Error(`The demonstration changes "${deed.slug}" before writing it.`)
    const { version } = await db.article.findUniqueOrThrow({
      where: { id: articleId },
      select: { version: true },
    })
    await redo(db, deed, { articleId, version }, by)
  }
}

async function redo(
  db: DbClient,
  deed: Exclude<Deed, { kind: 'write' }>,
  target: { articleId: string; version: number },
  by: By,
): Promise<void> {
  switch (deed.kind) {
    case 'revise':
      expectDone(deed, await saveDraft(db, { ...target, content: toContent(deed.article) }, by))
      return
    case 'review': {
      const { reviewer, statement, nextReviewInDays } = deed
      const review = {
        reviewerId: seedId('person', reviewer),
        decision: 'approved',
        statement,
        declaration: people[reviewer].declaration.statement,
        nextReviewDueOn: daysBefore(by.at, -nextReviewInDays),
      } as const
      expectDone(deed, await recordReview(db, { ...target, ...review }, by))
      return
    }
    case 'publish':
      expectDone(deed, await publishArticle(db, { ...target, change: deed.change }, by))
      return
    case 'rename':
      expectDone(deed, await renameArticle(db, { ...target, slug: deed.to }, by))
      return
    case 'withdraw':
      expectDone(deed, await withdrawArticle(db, { ...target, reason: deed.reason }, by))
      return
    default:
      assertNever(deed)
  }
}

function expectDone<Value>(
  deed: Deed,
  result: { ok: true; value: Value } | { ok: false; refusal: unknown },
): Value {
  if (result.ok) return result.value
  throw new Error(`The demonstration may not ${deed.kind} "${deed.slug}": ${JSON.stringify(result.refusal)}`)
}
