import { z } from 'zod'
import type { NoticeKind } from '#generated/prisma/enums.ts'
import { parseDoi, parsePmid } from '#lib/references/identifiers.ts'
import { type CsvRow, readCsv } from '#lib/source-watch/csv-rows.ts'
import type { NoticeRecord, UnreadRecord } from '#lib/source-watch/notice.ts'

/**
 * The columns that are read. The file has twenty: Record ID, Title, Subject, Institution, Journal, Publisher, Country,
 * Author, URLS, ArticleType, RetractionDate, RetractionDOI, RetractionPubMedID, OriginalPaperDate, OriginalPaperDOI,
 * OriginalPaperPubMedID, RetractionNature, Reason, Paywalled, Notes. They are found by name, in any order.
 * Source: Crossref, gitlab.com/crossref/retraction-watch-data.
 */
const columns = {
  recordId: 'record id',
  noticeDate: 'retractiondate',
  noticeDoi: 'retractiondoi',
  noticePmid: 'retractionpubmedid',
  originalDoi: 'originalpaperdoi',
  originalPmid: 'originalpaperpubmedid',
  nature: 'retractionnature',
  reason: 'reason',
} as const

type Column = keyof typeof columns

const natures: Record<string, NoticeKind> = {
  retraction: 'retraction',
  'retract and replace': 'retraction',
  reinstatement: 'reinstatement',
  'expression of concern': 'concern',
  correction: 'correction',
}

/** The records of the Retraction Watch list, one after the other; a row that cannot be read is told and does not stop the rest. */
export async function* readRetractionWatch(
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<NoticeRecord | UnreadRecord> {
  let header: Header | null = null
  for await (const row of readCsv(pieces)) {
    if ('problem' in row) {
      yield unread(row, row.problem)
      continue
    }
    if (header === null) {
      header = readHeader(row.fields)
      if (header !== null) continue
      yield unread(
        row,
        'this is no Retraction Watch list: its first line has no columns OriginalPaperDOI and RetractionNature',
      )
      return
    }
    yield toRecord(row, header)
  }
}

type Header = { places: Record<Column, number>; width: number }

function readHeader(names: string[]): Header | null {
  const known = names.map((name) => name.trim().toLowerCase().replace(/\s+/g, ' '))
  const placeOf = (column: Column) =>
    known.findIndex((name) => name.replaceAll(' ', '') === columns[column].replaceAll(' ', ''))
  const places = {
    recordId: placeOf('recordId'),
    noticeDate: placeOf('noticeDate'),
    noticeDoi: placeOf('noticeDoi'),
    noticePmid: placeOf('noticePmid'),
    originalDoi: placeOf('originalDoi'),
    originalPmid: placeOf('originalPmid'),
    nature: placeOf('nature'),
    reason: placeOf('reason'),
  }
  return places.originalDoi < 0 || places.nature < 0 ? null : { places, width: names.length }
}

function toRecord(
  row: Extract<CsvRow, { fields: string[] }>,
  { places, width }: Header,
): NoticeRecord | UnreadRecord {
  // Newer files end every line with a comma too many.
  const extra = row.fields.slice(width).some((field) => field.trim() !== '')
  if (row.fields.length < width || extra) {
    return unread(row, `it has ${row.fields.length} columns where the first line has ${width}`)
  }
  const field = (column: Column) => row.fields[places[column]]?.trim() ?? ''
  const nature = field('nature').toLowerCase()
  const kind = Object.hasOwn(natures, nature) ? natures[nature] : undefined
  if (kind === undefined) return unread(row, `“${field('nature')}” is no kind of notice that is known`)
  const date = readDay(field('noticeDate'))
  if (date === 'wrong') return unread(row, `“${field('noticeDate')}” is no day`)
  return {
    where: `line ${row.line}`,
    kind,
    original: { doi: parseDoi(field('originalDoi')), pmid: parsePmid(field('originalPmid')) },
    notice: { doi: parseDoi(field('noticeDoi')), pmid: parsePmid(field('noticePmid')) },
    publishedOn: date,
    successorDoi: null,
    reason: readReasons(field('reason')),
    recordId: field('recordId') || null,
  }
}

function unread({ line }: { line: number }, problem: string): UnreadRecord {
  return { where: `line ${line}`, problem }
}

/** "2/6/2010 0:00", month first, as the list writes it, or an ISO day; null for nothing. */
function readDay(text: string): string | null | 'wrong' {
  if (text === '') return null
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s.*)?$/.exec(text)
  const day = american
    ? `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}`
    : text.slice(0, 10)
  return z.iso.date().safeParse(day).success ? day : 'wrong'
}

/** "+Concerns/Issues About Data;+Error in Results;" as "Concerns/Issues About Data; Error in Results". */
function readReasons(text: string): string | null {
  const reasons = text
    .split(';')
    .map((one) => one.trim().replace(/^\+\s*/, ''))
    .filter(Boolean)
  return reasons.join('; ').slice(0, 500) || null
}
