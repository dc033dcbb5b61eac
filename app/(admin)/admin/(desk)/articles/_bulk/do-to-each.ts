import { describeAccessRefusal } from '#lib/articles/describe-access.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import type { By } from '#lib/articles/take-article.commands.ts'
import { type BulkInput, type BulkResult, changeTopics } from '#lib/desk/bulk.ts'
import { getDraftAtHand } from '#lib/desk/draft-topics.queries.ts'
import { db } from '#lib/platform/db.ts'

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
      return saveTopics(draft, { add: input.topic }, by)
    case 'remove-topic':
      return saveTopics(draft, { remove: input.topic }, by)
    default:
      return { ok: false, sentence: 'not done.' }
  }
}

async function saveTopics(
  { id, version, content }: Draft,
  change: { add?: string; remove?: string },
  by: By,
): Promise<Outcome> {
  const topicIds = changeTopics(content.topicIds, change)
  if (!topicIds)
    return { ok: true, sentence: change.add ? 'it had the topic already.' : 'it had not the topic.' }
  const saved = await saveDraft(db(), { articleId: id, version, content: { ...content, topicIds } }, by)
  if (saved.ok) return { ok: true, sentence: change.add ? 'topic added to the draft.' : 'topic removed.' }
  const { refusal } = saved
  if (refusal.kind === 'stale-version')
    return { ok: false, sentence: `${refusal.savedByName} saved in between.` }
  if (refusal.kind === 'article-not-found') return { ok: false, sentence: 'it is not there any more.' }
  if (refusal.kind === 'invalid')
    return { ok: false, sentence: 'it has eight topics, the most there can be.' }
  return { ok: false, sentence: describeAccessRefusal(refusal) }
}
