import { describeAccessRefusal } from '#lib/articles/describe-access.ts'
import { type AssignRefusal, assignResponsible } from '#lib/articles/desk-facts.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import type { By } from '#lib/articles/take-article.commands.ts'
import { type BulkInput, type BulkResult, changeTopics } from '#lib/desk/bulk.ts'
import { getDraftAtHand } from '#lib/desk/draft-topics.queries.ts'
import { db } from '#lib/platform/db.ts'
import { type SubmitRefusal, submitForReview } from '#lib/reviews/submit.commands.ts'

/** Does one thing to each chosen article, one after the other: what is refused for one is done for the next. */
export async function doToEach(input: BulkInput, by: By): Promise<BulkResult[]> {
  const results: BulkResult[] = []
  for (const id of new Set(input.article)) {
    const draft = await getDraftAtHand(by.standing, id)
    if (!draft) {
      results.push({ id, title: 'An article', ok: false, sentence: 'it is not there, or not open to you.' })
      continue
    }
    results.push({ id, title: draft.title, ...(await doToOne(input, { id, ...draft }, by)) })
  }
  return results
}

type Draft = { id: string } & NonNullable<Awaited<ReturnType<typeof getDraftAtHand>>>
type Outcome = Pick<BulkResult, 'ok' | 'sentence'>

async function doToOne(input: BulkInput, draft: Draft, by: By): Promise<Outcome> {
  switch (input.do) {
    case 'add-topic':
      return saveTopics(draft.id, { add: input.topic }, by)
    case 'remove-topic':
      return saveTopics(draft.id, { remove: input.topic }, by)
    case 'assign': {
      const wanted = { articleId: draft.id, userId: input.user === 'none' ? null : input.user }
      const assigned = await assignResponsible(db(), wanted, by)
      return assigned.ok ? did('assigned.') : not(describeBulkRefusal(assigned.refusal))
    }
    case 'submit': {
      const reviewerId = input.reviewer === 'any' ? null : input.reviewer
      const wanted = { articleId: draft.id, version: draft.version, reviewerId, note: '' }
      const sent = await submitForReview(db(), wanted, by)
      return sent.ok ? did('sent for review.') : not(describeBulkRefusal(sent.refusal))
    }
  }
}

const did = (sentence: string): Outcome => ({ ok: true, sentence })
const not = (sentence: string): Outcome => ({ ok: false, sentence })

function describeBulkRefusal(refusal: AssignRefusal | SubmitRefusal): string {
  switch (refusal.kind) {
    case 'article-not-found':
      return 'it is not there any more.'
    case 'stale-version':
      return 'somebody saved in between.'
    case 'not-an-editor':
      return 'only an editor or an admin can answer for it.'
    case 'reviewer-not-found':
      return 'there is no such reviewer any more.'
    case 'reviewer-is-author':
      return 'the reviewer is one of its authors.'
    case 'reviewer-has-no-account':
      return 'the reviewer cannot sign in.'
    default:
      return describeAccessRefusal(refusal)
  }
}

/** Adds a topic to a draft or takes one away, as a save like any other. */
export async function saveTopics(
  articleId: string,
  change: { add?: string; remove?: string },
  by: By,
): Promise<Outcome> {
  const draft = await getDraftAtHand(by.standing, articleId)
  if (!draft) return not('it is not there any more.')
  const { version, content } = draft
  const topicIds = changeTopics(content.topicIds, change)
  if (!topicIds) return did(change.add ? 'it had the topic already.' : 'it had not the topic.')
  const saved = await saveDraft(db(), { articleId, version, content: { ...content, topicIds } }, by)
  if (saved.ok) return did(change.add ? 'topic added to the draft.' : 'topic removed from the draft.')
  const { refusal } = saved
  if (refusal.kind === 'stale-version') return not(`${refusal.savedByName} saved in between.`)
  if (refusal.kind === 'article-not-found') return not('it is not there any more.')
  if (refusal.kind === 'invalid') return not('it has as many topics as there can be.')
  return not(describeAccessRefusal(refusal))
}
