import type { ArticleContent } from '#lib/articles/article.ts'
import { walk } from '#lib/document/walk.ts'
import type { WebPage } from '#lib/imports/web-page.ts'
import type { Db } from '#lib/platform/db.ts'
import { findDoi, findPmid } from '#lib/references/identifiers.ts'

/** A page whose markers name the sources the library knows, and the markers whose sources it does not. */
export type SourcedPage = { content: ArticleContent; unknown: { marker: string; words: string }[] }

/** Finds the sources of a page in the library, by the DOI or PMID of their entries. */
export async function nameSources(db: Db, { content, sources }: WebPage): Promise<SourcedPage> {
  const entries = [...sources].map(([marker, words]) => ({
    marker,
    words,
    doi: findDoi(words),
    pmid: findPmid(words),
  }))
  const known = await db.reference.findMany({
    where: {
      OR: [
        { doi: { in: entries.flatMap(({ doi }) => doi ?? []) } },
        { pmid: { in: entries.flatMap(({ pmid }) => pmid ?? []) } },
      ],
    },
    select: { id: true, doi: true, pmid: true },
  })
  const ids = new Map<string, string>()
  for (const { marker, doi, pmid } of entries) {
    const row = known.find((one) => (doi !== null && one.doi === doi) || (pmid !== null && one.pmid === pmid))
    if (row) ids.set(marker, row.id)
  }
  return {
    content: { ...content, body: withSources(content.body, ids) },
    unknown: entries.filter(({ marker }) => !ids.has(marker)).map(({ marker, words }) => ({ marker, words })),
  }
}

function withSources(body: ArticleContent['body'], ids: Map<string, string>): ArticleContent['body'] {
  const named = structuredClone(body)
  for (const { node } of walk(named)) {
    const id = node.type === 'citation' && node.attrs.raw !== null ? ids.get(node.attrs.raw) : undefined
    if (node.type === 'citation' && id !== undefined) node.attrs = { references: [id], raw: null }
  }
  return named
}
