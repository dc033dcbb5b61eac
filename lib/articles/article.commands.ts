import type { ArticleKind } from '#generated/prisma/enums.ts'
import { type ArticleContent, articleContentSchema } from '#lib/articles/article.ts'
import { contentHash } from '#lib/articles/content-hash.ts'
import { type Actor, appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'
import { isSlug } from '#lib/slug.ts'

/** A new article. `importReport` is kept beside a draft that came from elsewhere. */
export type NewDraft = {
  slug: string
  kind: ArticleKind
  content: ArticleContent
  demonstration: boolean
  importReport?: unknown
}

/** Why an article could not be created. */
export type CreateRefusal = { kind: 'bad-slug' } | { kind: 'slug-taken'; articleId: string }

/** Creates a draft that readers cannot see. */
export async function createDraft(
  db: DbClient,
  draft: NewDraft,
  by: { actor: Actor; at: Date },
): Promise<Result<{ articleId: string; version: number }, CreateRefusal>> {
  if (!isSlug(draft.slug)) return refuse({ kind: 'bad-slug' })
  const content = articleContentSchema.parse(draft.content)
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${draft.slug}))`
    const taken = await tx.article.findUnique({ where: { slug: draft.slug }, select: { id: true } })
    if (taken) return refuse({ kind: 'slug-taken', articleId: taken.id })
    const article = await tx.article.create({
      data: {
        slug: draft.slug,
        kind: draft.kind,
        draft: content,
        draftHash: contentHash(content),
        demonstration: draft.demonstration,
        createdAt: by.at,
        ...(draft.importReport === undefined
          ? {}
          : { importReport: JSON.parse(JSON.stringify(draft.importReport)) }),
      },
      select: { id: true, version: true },
    })
    await appendAudit(tx, {
      ...by,
      action: 'article.create',
      subject: `article:${article.id}`,
      detail: { slug: draft.slug },
    })
    return succeed({ articleId: article.id, version: article.version })
  })
}

/** Why a save was refused; `version` is the one in the database now. */
export type SaveRefusal =
  | { kind: 'article-not-found' }
  | { kind: 'withdrawn' }
  | { kind: 'stale-version'; version: number }

/** Replaces the draft, if nobody saved since `version`. */
export async function saveDraft(
  db: DbClient,
  save: { articleId: string; version: number; content: ArticleContent },
  by: { actor: Actor; at: Date },
): Promise<Result<{ version: number }, SaveRefusal>> {
  const content = articleContentSchema.parse(save.content)
  return db.$transaction(async (tx) => {
    const article = await lockArticle(tx, save.articleId)
    if (!article) return refuse({ kind: 'article-not-found' })
    if (article.state === 'withdrawn') return refuse({ kind: 'withdrawn' })
    if (article.version !== save.version) return refuse({ kind: 'stale-version', version: article.version })
    const version = article.version + 1
    await tx.article.update({
      where: { id: save.articleId },
      data: { draft: content, draftHash: contentHash(content), version },
      select: { id: true },
    })
    await appendAudit(tx, {
      ...by,
      action: 'article.save',
      subject: `article:${save.articleId}`,
      detail: { version },
    })
    return succeed({ version })
  })
}

const lockedArticleSelect = {
  id: true,
  slug: true,
  state: true,
  version: true,
  draft: true,
  firstPublishedAt: true,
  modifiedAt: true,
  publishedRevision: { select: { number: true, contentHash: true, publishedAt: true } },
} as const

/** Reads an article for writing: nobody else changes it before the transaction ends. Null when there is none. */
export async function lockArticle(tx: Db, articleId: string) {
  await tx.$queryRaw`SELECT "id" FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE`
  return tx.article.findUnique({
    where: { id: articleId },
    select: lockedArticleSelect,
    relationLoadStrategy: 'join',
  })
}
