import { createHash } from 'node:crypto'
import type { ArticleContent } from '#lib/articles/article.ts'
import { canonicalJson } from '#lib/canonical-json.ts'

/** The content hash: SHA-256 of the canonical JSON, as 64 lower-case hex digits. */
export function contentHash(content: ArticleContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}
