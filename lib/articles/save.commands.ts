import { createHash } from 'node:crypto'
import { type ArticleContent, articleContentSchema } from '#lib/articles/article.ts'
import type { ContentDelta } from '#lib/articles/content-delta.input.ts'
import { applyDelta } from '#lib/articles/content-delta.ts'
import { contentHash } from '#lib/articles/content-hash.ts'
import { type ContentRefusal, parseContent } from '#lib/articles/parse-content.ts'
import { keepBeforeHandover } from '#lib/articles/snapshot.commands.ts'
import { storeDraft } from '#lib/articles/store-draft.commands.ts'
import {
  type By,
  type LockedArticle,
  type TakeRefusal,
  takeArticle,
  writerOf,
} from '#lib/articles/take-article.commands.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** A change to the draft of `version`: the whole content, or the steps that lead to it. */
export type DraftSave = { articleId: string; version: number } & (
  | { content: ArticleContent }
  | { delta: ContentDelta }
)

/** The draft as it is now. */
export type DraftSaved = { version: number; savedAt: Date }

/** Somebody was faster; what is there now comes along, so that both texts can be shown. */
export type StaleSave = {
  kind: 'stale-version'
  version: number
  content: ArticleContent
  savedByName: string
  savedAt: Date
}

/** Why a save was refused. Nothing was overwritten. */
export type SaveRefusal = Exclude<TakeRefusal, { kind: 'stale-version' }> | StaleSave | ContentRefusal

/**
 * Replaces the draft, if nobody saved since `version`. The same save sent twice by the same person is granted twice
 * and stored once; one that changes nothing raises no version. What is overwritten is kept when it was another
 * person's or had stood for five minutes, and only then the audit log tells of it: it is a record of decisions, not
 * of typing.
 */
export async function saveDraft(
  db: DbClient,
  save: DraftSave,
  by: By,
): Promise<Result<DraftSaved, SaveRefusal>> {
  const digest = digestOf(save, by)
  return transact(db, async (tx): Promise<Result<DraftSaved, SaveRefusal>> => {
    const taken = await takeArticle(tx, { articleId: save.articleId }, 'article.edit', by)
    if (!taken.ok) return refuse(withoutStale(taken.refusal))
    const { article, content: old } = taken.value
    if (article.version !== save.version) {
      const isRepeated = article.version === save.version + 1 && article.lastSaveDigest === digest
      return isRepeated
        ? succeed({ version: article.version, savedAt: article.lastSavedAt })
        : refuse(toStale(article))
    }
    const parsed = readContent(save, article)
    if (!parsed.ok) return parsed
    const content = parsed.value
    const hash = contentHash(content)
    if (hash === article.draftHash) return succeed({ version: article.version, savedAt: article.lastSavedAt })
    const snapshotId = await keepBeforeHandover(tx, taken.value, { userId: by.actor.id, at: by.at })
    const version = await storeDraft(tx, { article, content: old }, { content, hash, digest }, by)
    if (snapshotId) {
      await appendAudit(tx, {
        actor: by.actor,
        at: by.at,
        action: 'article.save',
        subject: `article:${article.id}`,
        detail: { version, snapshotId },
      })
    }
    return succeed({ version, savedAt: by.at })
  })
}

/** Steps are counted from the content as it was stored, not as the schema orders it. */
function readContent(save: DraftSave, article: LockedArticle): Result<ArticleContent, ContentRefusal> {
  if ('content' in save) return parseContent(save.content)
  const applied = applyDelta(article.draft, save.delta)
  if (applied.ok) return parseContent(applied.value)
  const message = 'The change does not fit the text it was made for. Reload the page; your text is kept.'
  return refuse({ kind: 'invalid', path: applied.refusal.path, message })
}

function toStale(article: LockedArticle): StaleSave {
  return {
    kind: 'stale-version',
    version: article.version,
    content: articleContentSchema.parse(article.draft),
    savedByName: writerOf(article),
    savedAt: article.lastSavedAt,
  }
}

/** A save asks for no version under the policy: a stale one must learn what is there now. */
function withoutStale(refusal: TakeRefusal): Exclude<TakeRefusal, { kind: 'stale-version' }> {
  if (refusal.kind === 'stale-version') throw new Error('No version was asked for')
  return refusal
}

function digestOf(save: DraftSave, { actor }: By): string {
  const asked = 'content' in save ? { content: save.content } : { delta: save.delta }
  const digest = createHash('sha256')
  return digest.update(canonicalJson({ ...asked, version: save.version, by: actor.id })).digest('hex')
}
