import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import { readPageFile } from '#bin/read-page-file.ts'
import type { ArticleKind } from '#generated/prisma/enums.ts'
import { parseContent } from '#lib/articles/parse-content.ts'
import type { LoosePage } from '#lib/evidence/evidence-subject.queries.ts'
import { importPage } from '#lib/imports/import-page.ts'
import { nameSources, type SourcedPage } from '#lib/imports/page-sources.queries.ts'
import { type PageMarkup, readWebPage } from '#lib/imports/web-page.ts'
import type { Db } from '#lib/platform/db.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** A text in a file, by the end of its name: a draft's content, HTML, Markdown; else a saved page as the import reads it. */
export async function readLoosePage(
  db: Db,
  file: string,
  kind: ArticleKind,
): Promise<Result<{ page: LoosePage; unknown: SourcedPage['unknown'] }, string>> {
  const bytes = await readPageFile(file)
  if (!bytes.ok) return refuse(`${file}: ${bytes.refusal}`)
  if (file.endsWith('.json')) {
    const content = parseContent(readJson(bytes.value))
    return content.ok
      ? succeed({ page: { kind, content: content.value, importReport: null }, unknown: [] })
      : refuse(`${file}: ${content.refusal.message}`)
  }
  const markup = markups[extname(file).toLowerCase()]
  if (markup) {
    const read = readWebPage(bytes.value, markup)
    if (!read.ok) return refuse(`${file}: ${read.refusal.message}`)
    const { content, unknown } = await nameSources(db, read.value)
    return succeed({ page: { kind, content, importReport: null }, unknown })
  }
  const sha256 = createHash('sha256').update(bytes.value).digest('hex')
  const page = importPage({ name: basename(file), bytes: bytes.value, sha256 }, [])
  if (!page.ok) return refuse(`${file}: ${page.refusal.message}`)
  return succeed({
    page: { kind, content: page.value.content, importReport: page.value.report },
    unknown: [],
  })
}

const markups: Record<string, PageMarkup> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
}

/** Null for what is no JSON. */
function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
