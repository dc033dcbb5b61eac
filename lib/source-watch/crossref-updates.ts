import { z } from 'zod'
import type { NoticeKind } from '#generated/prisma/enums.ts'
import { parseDoi } from '#lib/references/identifiers.ts'
import type { NoticeRecord, UnreadRecord } from '#lib/source-watch/notice.ts'

/** A file that is one piece of JSON may have so many characters; more goes with one work a line. */
const longestWhole = 16_000_000

const dayParts = z.array(z.number().int()).min(1).max(3)

const update = z.object({
  DOI: z.string(),
  type: z.string(),
  updated: z
    .object({ 'date-parts': z.array(dayParts).min(1).optional(), 'date-time': z.string().optional() })
    .optional(),
  'record-id': z.union([z.string(), z.number()]).optional(),
})

type Update = z.infer<typeof update>

const work = z.object({
  DOI: z.string(),
  'update-to': z.array(update).optional(),
  'updated-by': z.array(update).optional(),
})

/** A partial retraction asks an editor which figures are left. Source: Crossref documentation, “Updates”. */
const kinds: Record<string, NoticeKind> = {
  retraction: 'retraction',
  withdrawal: 'retraction',
  removal: 'retraction',
  partial_retraction: 'concern',
  expression_of_concern: 'concern',
  correction: 'correction',
  corrigendum: 'correction',
  erratum: 'correction',
  addendum: 'correction',
  clarification: 'correction',
  new_version: 'new_version',
  new_edition: 'new_version',
}

/**
 * The updates in works as Crossref's API gives them: one work, a list, an answer around either, or one work a line.
 * `update-to` stands at the notice and names the work, `updated-by` stands at the work and names the notice.
 */
export async function* readCrossref(
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<NoticeRecord | UnreadRecord> {
  const lines = linesOf(pieces)
  const first = await lines.next()
  if (first.done) return
  const alone = parseJson(first.value)
  const second = await lines.next()
  if (alone !== undefined && !second.done) {
    yield* fromWork(alone, 'line 1')
    yield* fromLine(second.value, 2)
    let number = 2
    for await (const line of lines) {
      number += 1
      yield* fromLine(line, number)
    }
    return
  }
  let whole = second.done ? first.value : `${first.value}\n${second.value}`
  for await (const line of lines) {
    whole += `\n${line}`
    if (whole.length > longestWhole) {
      yield { where: 'the file', problem: 'it is too long to be read whole: write one work a line' }
      return
    }
  }
  const parsed = parseJson(whole)
  if (parsed === undefined) {
    yield { where: 'the file', problem: 'it is not JSON, or it breaks off' }
    return
  }
  const works = listWorks(parsed)
  for (const [index, one] of works.entries()) yield* fromWork(one, `work ${index + 1}`)
}

function* fromLine(line: string, number: number): Generator<NoticeRecord | UnreadRecord> {
  if (line.trim() === '') return
  const parsed = parseJson(line)
  if (parsed === undefined) yield { where: `line ${number}`, problem: 'it is not JSON' }
  else yield* fromWork(parsed, `line ${number}`)
}

function listWorks(parsed: unknown): unknown[] {
  if (Array.isArray(parsed)) return parsed
  const { message, items } = z
    .object({ message: z.unknown().optional(), items: z.array(z.unknown()).optional() })
    .catch({})
    .parse(parsed)
  if (items) return items
  return message === undefined ? [parsed] : listWorks(message)
}

function* fromWork(value: unknown, where: string): Generator<NoticeRecord | UnreadRecord> {
  const parsed = work.safeParse(value)
  const doi = parsed.success ? parseDoi(parsed.data.DOI) : null
  if (!parsed.success || doi === null) {
    yield { where, problem: 'it is not a work with a DOI as Crossref gives it' }
    return
  }
  for (const one of parsed.data['update-to'] ?? [])
    yield toRecord(one, where, { original: one.DOI, notice: doi })
  for (const one of parsed.data['updated-by'] ?? [])
    yield toRecord(one, where, { original: doi, notice: one.DOI })
}

function toRecord(
  one: Update,
  where: string,
  named: { original: string; notice: string },
): NoticeRecord | UnreadRecord {
  const type = one.type.toLowerCase().replaceAll(/[\s-]+/g, '_')
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (kind === undefined) return { where, problem: `“${one.type}” is no kind of update that is known` }
  const original = parseDoi(named.original)
  const notice = parseDoi(named.notice)
  if (original === null) return { where, problem: `“${named.original}” is no DOI` }
  return {
    where,
    kind,
    original: { doi: original, pmid: null },
    notice: { doi: notice, pmid: null },
    publishedOn: readDay(one),
    successorDoi: kind === 'new_version' ? notice : null,
    reason: type === 'partial_retraction' ? 'Partial retraction' : null,
    recordId: one['record-id'] === undefined ? null : String(one['record-id']),
  }
}

/** A year alone is no day: nothing is made up. */
function readDay({ updated }: Update): string | null {
  const [parts] = updated?.['date-parts'] ?? []
  const [year, month, day] = parts ?? []
  const text =
    year !== undefined && month !== undefined && day !== undefined
      ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      : (updated?.['date-time']?.slice(0, 10) ?? '')
  return z.iso.date().safeParse(text).data ?? null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Lines, each cut where it has no end, so that no file fills the memory. */
async function* linesOf(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of pieces) {
    const [start = '', ...lines] = piece.split('\n')
    rest += start
    const last = lines.pop()
    if (last !== undefined) {
      lines.unshift(rest)
      rest = last
    }
    for (const line of lines) yield line.replace(/^\uFEFF/, '').replace(/\r$/, '')
    if (rest.length > longestWhole) {
      yield rest
      rest = ''
    }
  }
  if (rest.trim() !== '') yield rest.replace(/^\uFEFF/, '')
}
