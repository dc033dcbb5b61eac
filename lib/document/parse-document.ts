import type { z } from 'zod'
import { describePlace } from '#lib/document/describe-place.ts'
import { type Document, documentSchema } from '#lib/document/document.ts'
import { findJsonRefusal, type JsonRefusal, maxDocumentLength, maxNesting } from '#lib/document/json-guard.ts'
import { findDuplicateHeading } from '#lib/document/outline.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why something is not a document. */
export type DocumentRefusal = {
  kind: JsonRefusal['kind'] | 'invalid' | 'duplicate-heading'
  /** Where the trouble is, as the walk names it: `content[3].attrs.arms[0].count`; empty for the whole document. */
  path: string
  /** One or two sentences that say where and what, for the person who must put it right. */
  message: string
}

const jsonProblems: Record<JsonRefusal['kind'], string> = {
  'too-large': `The document is larger than ${maxDocumentLength / 1_000_000} million characters.`,
  'too-deep': `Things are nested more than ${maxNesting} levels deep.`,
  'unsafe-key': 'This name is not allowed anywhere in a document.',
  'not-storable': 'This text holds half a character or a zero, which cannot be stored.',
  'not-json': 'Only texts, numbers, lists and plain objects are allowed.',
}

/**
 * Reads a document from anywhere: a form, a database column, a file. Never throws, whatever it is given.
 * The first trouble is reported; a heading's anchor must be unique in the document.
 */
export function parseDocument(value: unknown): Result<Document, DocumentRefusal> {
  const refused = (kind: DocumentRefusal['kind'], path: PropertyKey[], problem: string) =>
    refuse({ kind, path: formatPath(path), message: `${describePlace(value, path)}: ${problem}` })

  const unreadable = findJsonRefusal(value)
  if (unreadable) return refused(unreadable.kind, unreadable.path, jsonProblems[unreadable.kind])

  const parsed = documentSchema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refused('invalid', issue?.path ?? [], issue ? describeIssue(issue) : 'This is not a document.')
  }

  const duplicate = findDuplicateHeading(parsed.data)
  if (duplicate) {
    const index = parsed.data.content.findIndex((_, at) => `content[${at}]` === duplicate.path)
    return refused(
      'duplicate-heading',
      ['content', index],
      `Another heading already has the anchor “${duplicate.id}”. Each needs its own.`,
    )
  }
  return succeed(parsed.data)
}

function formatPath(path: PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}

function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `“${key}”`).join(' and ')} cannot be set here.`
    case 'invalid_union':
    case 'invalid_value':
      return 'Nothing of this kind may stand here.'
    case 'too_big':
      return `No more than ${issue.maximum}${unitOf(issue.origin)} may stand here.`
    case 'too_small':
      return `${issue.minimum} or more${unitOf(issue.origin)} must stand here.`
    case 'invalid_type':
      return `Here must be ${expectedNames[issue.expected] ?? 'something else'}.`
    case 'invalid_format':
      return issue.format === 'uuid'
        ? 'This is not the id of anything.'
        : 'This is not written as it must be.'
    default:
      return issue.message
  }
}

const expectedNames: Record<string, string> = {
  object: 'an object',
  array: 'a list',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' ? ' parts' : ''
}
