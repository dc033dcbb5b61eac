import type { z } from 'zod'
import { type ArticleContent, articleContentSchema } from '#lib/articles/article.ts'
import { findJsonRefusal } from '#lib/document/json-guard.ts'
import { parseDocument } from '#lib/document/parse-document.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why something is not the content of an article: where (`body.content[3]`), and a sentence for its writer. */
export type ContentRefusal = { kind: 'invalid'; path: string; message: string }

const frameSchema = articleContentSchema.omit({ body: true })

const labels: Record<string, string> = {
  title: 'The title',
  standfirst: 'The standfirst',
  description: 'The description',
  topicIds: 'The list of topics',
  authorIds: 'The list of authors',
  editorIds: 'The list of editors',
  aiUse: 'The use of AI',
  funding: 'The funding',
  about: 'The subject',
  specialty: 'The specialty',
  unresolvedLinks: 'The list of lost links',
}

/**
 * Reads the content of an article from anywhere, and never throws. What it grants is what it was given, unchanged:
 * the steps of the next save are counted from it.
 */
export function parseContent(value: unknown): Result<ArticleContent, ContentRefusal> {
  const invalid = (path: string, message: string) => refuse({ kind: 'invalid' as const, path, message })
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return invalid('', 'This is not an article.')
  }
  const { body, ...frame } = { body: undefined, ...value }
  if (findJsonRefusal(frame)) return invalid('', 'The article holds something that cannot be stored.')
  const parsed = frameSchema.safeParse(frame)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return invalid(issue?.path.join('.') ?? '', issue ? describeIssue(issue) : 'This is not an article.')
  }
  const document = parseDocument(body)
  if (!document.ok) {
    const { path, message } = document.refusal
    return invalid(path === '' ? 'body' : `body.${path}`, message)
  }
  return succeed({ ...parsed.data, body: document.value })
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const label = labels[String(issue.path[0])] ?? 'A part of the article'
  if (issue.code === 'too_big') {
    return `${label} has more than ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'entries'}.`
  }
  if (issue.code === 'custom') return `${label}: ${issue.message}`
  return `${label} cannot be stored as it is.`
}
