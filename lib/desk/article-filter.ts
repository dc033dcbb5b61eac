import { z } from 'zod'
import { ArticleKind, ArticleState } from '#generated/prisma/enums.ts'

/** How a list of articles may be ordered; each order ends with the article's id. */
export const articleSorts = ['changed', 'title', 'review', 'published'] as const

/** A URL parameter: the first of several, and nothing when it is not one of what may be there. */
function param<Schema extends z.ZodType>(schema: Schema) {
  return z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value) || null, schema.nullable())
    .catch(null)
}

const text = z.string().trim().min(1).max(100)

/**
 * The filters of the list of articles, as its address carries them. What is not understood narrows nothing, so that
 * an old or mistyped address still answers.
 */
export const articleFilterSchema = z.object({
  q: param(text),
  state: param(z.enum(ArticleState)),
  kind: param(z.enum(ArticleKind)),
  topic: param(z.uuid()),
  author: param(z.uuid()),
  reviewer: param(z.uuid()),
  /** A user, or "none" for articles nobody answers for. */
  responsible: param(z.union([z.uuid(), z.literal('none')])),
  review: param(z.enum(['overdue', 'due', 'never'])),
  changes: param(z.literal('yes')),
  imported: param(z.literal('yes')),
  sort: param(z.enum(articleSorts)),
  /** Where the page before stopped: `listCursor`. */
  after: param(z.string().max(1_000)),
})

export type ArticleFilter = z.infer<typeof articleFilterSchema>
export type ArticleSort = (typeof articleSorts)[number]

/** The address of a list with these filters; what is not set is left out. */
export function toListPath(filter: Partial<ArticleFilter>, path = '/admin/articles'): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value)
  return search.size === 0 ? path : `${path}?${search}`
}

/** Whether anything is narrowed; order and page do not narrow. */
export function isNarrowed({ sort: _sort, after: _after, ...filters }: ArticleFilter): boolean {
  return Object.values(filters).some((value) => value !== null)
}

/** Where a page of a list stopped: the value it is ordered by, and the row. */
export type ListCursor = { value: string | null; id: string }

/** A place in a list for an address; a row whose order has no value has an empty one. */
export function formatCursor({ value, id }: ListCursor): string {
  return `${id}~${value ?? ''}`
}

/** Reads a place in a list; null when it is none. */
export function parseCursor(after: string | null): ListCursor | null {
  const at = after?.indexOf('~') ?? -1
  const id = z.uuid().safeParse(after?.slice(0, at))
  if (at < 0 || !after || !id.success) return null
  return { id: id.data, value: after.slice(at + 1) || null }
}
