import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import { readPageFile } from '#bin/read-page-file.ts'
import type { ArticleKind } from '#generated/prisma/enums.ts'
import { parseContent } from '#lib/articles/parse-content.ts'
import type { LoosePage } from '#lib/evidence/evidence-subject.queries.ts'
import { importPage } from '#lib/imports/import-page.ts'
import { type PageMarkup, readWebPage } from '#lib/imports/web-page.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** A text in a file, by the end of its name: a draft's content, HTML, Markdown; else a saved page as the import reads it. */
export async function readLoosePage(file: string, kind: ArticleKind): Promise<Result<LoosePage, string>> {
  const bytes = await readPageFile(file)
  if (!bytes.ok) return refuse(`${file}: ${bytes.refusal}`)
  if (file.endsWith('.json')) {
    const content = parseContent(readJson(bytes.value))
    return content.ok
      ? succeed({ kind, content: content.value, importReport: null })
      : refuse(`${file}: ${content.refusal.message}`)
  }
  const markup = markups[extname(file).toLowerCase()]
  if (markup) {
    const content = readWebPage(bytes.value, markup)
    return content.ok
      ? succeed({ kind, content: content.value, importReport: null })
      : refuse(`${file}: ${content.refusal.message}`)
  }
  const sha256 = createHash('sha256').update(bytes.value).digest('hex')
  const page = importPage({ name: basename(file), bytes: bytes.value, sha256 }, [])
  if (!page.ok) return refuse(`${file}: ${page.refusal.message}`)
  return succeed({ kind, content: page.value.content, importReport: page.value.report })
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
