import type { ArticleKind } from '#generated/prisma/enums.ts'
import { type AccessRefusal, decideAccess } from '#lib/accounts/policy.ts'
import { type ArticleContent, articleContentSchema, emptyContent } from '#lib/articles/article.ts'
import { contentHash } from '#lib/articles/content-hash.ts'
import { noteMentions } from '#lib/articles/mention.commands.ts'
import type { ContentRefusal } from '#lib/articles/parse-content.ts'
import { parseContent } from '#lib/articles/parse-content.ts'
import type { By } from '#lib/articles/take-article.commands.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'
import { isSlug, toSlug } from '#lib/slug.ts'

/** A new article. `importReport` is kept beside a draft that came from elsewhere. */
export type NewDraft = {
  slug: string
  kind: ArticleKind
  content: ArticleContent
  demonstration: boolean
  importReport?: unknown
}

/** Why an article could not be created. */
export type CreateRefusal = AccessRefusal | { kind: 'bad-slug' } | { kind: 'slug-taken'; articleId: string }

/** Creates a draft that readers cannot see. An address that ever was another article's is taken. */
export async function createDraft(
  db: DbClient,
  draft: NewDraft,
  by: By,
): Promise<Result<{ articleId: string; version: number }, CreateRefusal>> {
  const imported = draft.importReport !== undefined
  const access = decideAccess(by.standing, imported ? 'article.import' : 'article.create')
  if (!access.ok) return access
  if (!isSlug(draft.slug)) return refuse({ kind: 'bad-slug' })
  const content = articleContentSchema.parse(draft.content)
  return transact(db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${draft.slug}))`
    const ownerId = await findSlugOwner(tx, draft.slug)
    if (ownerId) return refuse({ kind: 'slug-taken', articleId: ownerId })
    return succeed(await insertDraft(tx, { ...draft, content }, by))
  })
}

/** Why a new article could not be begun. */
export type BeginRefusal = AccessRefusal | ContentRefusal

const longestProposal = 80
const mostProposals = 1_000

/**
 * Begins an article from a title: its address is proposed from the title and made unique, and whoever begins it is
 * its author when they have a byline. In a demonstration publication it is marked as demonstration.
 */
export async function createArticle(
  db: DbClient,
  { title, kind = 'condition_overview' }: { title: string; kind?: ArticleKind },
  by: By,
): Promise<Result<{ articleId: string; version: number; slug: string }, BeginRefusal>> {
  const access = decideAccess(by.standing, 'article.create')
  if (!access.ok) return access
  const { personId } = by.standing
  const content = parseContent({
    ...emptyContent(),
    title: title.normalize('NFC').trim(),
    authorIds: personId === null ? [] : [personId],
  })
  if (!content.ok) return content
  const wanted = toSlug(content.value.title, longestProposal) || 'article'
  return transact(db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${wanted}))`
    const slug = await proposeSlug(tx, wanted)
    const site = await tx.siteSettings.findFirst({ select: { demonstration: true } })
    const demonstration = site?.demonstration ?? false
    return succeed({
      ...(await insertDraft(tx, { slug, kind, content: content.value, demonstration }, by)),
      slug,
    })
  })
}

/** The article that an address belongs to, also one that has moved away from it; null when it was never given. */
export async function findSlugOwner(tx: Db, slug: string): Promise<string | null> {
  const owner = await tx.article.findUnique({ where: { slug }, select: { id: true } })
  if (owner) return owner.id
  const moved = await tx.redirect.findUnique({
    where: { fromPath: readerPaths.article(slug) },
    select: { toPath: true },
  })
  if (!moved) return null
  const target = await tx.article.findFirst({
    where: { slug: moved.toPath.slice(readerPaths.article('').length) },
    select: { id: true },
  })
  return target?.id ?? null
}

async function proposeSlug(tx: Db, wanted: string): Promise<string> {
  for (let number = 1; number <= mostProposals; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!(await findSlugOwner(tx, slug))) return slug
  }
  throw new Error(`There are ${mostProposals} articles at "${wanted}" already`)
}

async function insertDraft(tx: Db, draft: NewDraft, by: By): Promise<{ articleId: string; version: number }> {
  const { id, version } = await tx.article.create({
    data: {
      slug: draft.slug,
      kind: draft.kind,
      draft: draft.content,
      draftHash: contentHash(draft.content),
      demonstration: draft.demonstration,
      createdAt: by.at,
      lastSavedAt: by.at,
      lastSavedById: by.actor.id,
      ...(draft.importReport === undefined
        ? {}
        : { importReport: JSON.parse(JSON.stringify(draft.importReport)) }),
    },
    select: { id: true, version: true },
  })
  await noteMentions(tx, id, 'draft', draft.content)
  const { actor, at } = by
  await appendAudit(tx, {
    actor,
    at,
    action: 'article.create',
    subject: `article:${id}`,
    detail: { slug: draft.slug },
  })
  return { articleId: id, version }
}
