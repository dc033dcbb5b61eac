import { type AccessRefusal, decideAccess } from '#lib/accounts/policy.ts'
import { toIsoDay } from '#lib/dates.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'
import { applyNotices } from '#lib/source-watch/apply-notices.commands.ts'
import { matchRecords } from '#lib/source-watch/match-records.queries.ts'
import { noteQuiet } from '#lib/source-watch/note-quiet.commands.ts'
import {
  identityOf,
  type NoticeDataset,
  type NoticeRecord,
  type UnreadRecord,
} from '#lib/source-watch/notice.ts'
import type { ImportReport } from '#lib/source-watch/notice.views.ts'

/** So many records are looked up in the library at once. */
const batchLength = 500
/** So much of what could not be read is told in words; the rest is counted. */
const mostTold = 20
/**
 * A list of Retraction Watch with fewer records is a part of it: then nothing is said of sources it does not name.
 * Ours; the whole has had more than 50,000 since 2024.
 */
const wholeFrom = 10_000

/** What is imported: from which list, of which day, out of which file. */
export type NoticeImportRequest = {
  dataset: NoticeDataset
  fileName: string
  /** The day of the data (UTC midnight). */
  dataOn: Date
  /** Tells what would happen and writes nothing. */
  dryRun: boolean
  /** From how many records on a list counts as whole; for tests. */
  wholeFrom?: number
}

/** Why a list was not imported. */
export type ImportRefusal = AccessRefusal | { kind: 'nothing-read'; unread: UnreadRecord[] }

/**
 * Reads a list of notices and writes down those about sources of the library, each once, with all that follows from
 * it. A list that is read again changes nothing. What cannot be read does not stop the rest. Never more than a batch
 * of the list is held, and of the notices only those about our sources.
 */
export async function importNotices(
  db: DbClient,
  records: AsyncIterable<NoticeRecord | UnreadRecord>,
  request: NoticeImportRequest,
  by: Acting,
): Promise<Result<ImportReport, ImportRefusal>> {
  const access = decideAccess(by.actor, 'source.watch')
  if (!access.ok) return access
  const read = await collect(db, records)
  if (read.recordCount === 0) return refuse({ kind: 'nothing-read', unread: read.unread })
  const sources = []
  for (const [referenceId, notices] of read.matched) {
    const applied = await transact(db, (tx) => applyNotices(tx, { referenceId, notices }, request, by))
    if (applied) sources.push(applied)
  }
  const isWhole =
    request.dataset === 'Retraction Watch' &&
    read.recordCount >= (request.wholeFrom ?? wholeFrom) &&
    read.unreadCount * 100 < read.recordCount
  const quiet = isWhole ? await noteQuiet(db, request) : null
  const report: ImportReport = {
    ...request,
    recordCount: read.recordCount,
    unreadCount: read.unreadCount,
    unread: read.unread,
    sources: sources.toSorted((one, other) => one.key.localeCompare(other.key)),
    noticeCount: [...read.matched.values()].reduce((sum, { length }) => sum + length, 0),
    newCount: sources.reduce((sum, { newNotices }) => sum + newNotices.length, 0),
    mailCount: sources.reduce((sum, { mailCount }) => sum + mailCount, 0),
    quiet,
  }
  if (!request.dryRun) await noteImport(db, report, by)
  return succeed(report)
}

type Collected = {
  recordCount: number
  unreadCount: number
  unread: UnreadRecord[]
  matched: Map<string, NoticeRecord[]>
}

async function collect(
  db: DbClient,
  records: AsyncIterable<NoticeRecord | UnreadRecord>,
): Promise<Collected> {
  const read: Collected = { recordCount: 0, unreadCount: 0, unread: [], matched: new Map() }
  let batch: NoticeRecord[] = []
  const lookUp = async () => {
    for (const { referenceId, record } of await matchRecords(db, batch)) {
      const known = read.matched.get(referenceId) ?? []
      if (!known.some((one) => identityOf(one) === identityOf(record))) {
        read.matched.set(referenceId, [...known, record])
      }
    }
    batch = []
  }
  for await (const record of records) {
    if ('problem' in record) {
      read.unreadCount += 1
      if (read.unread.length < mostTold) read.unread.push(record)
      continue
    }
    read.recordCount += 1
    batch.push(record)
    if (batch.length === batchLength) await lookUp()
  }
  await lookUp()
  return read
}

async function noteImport(db: DbClient, report: ImportReport, { actor, at }: Acting): Promise<void> {
  const { dataset, fileName, dataOn, recordCount, unreadCount, noticeCount, newCount } = report
  const quietCount = report.quiet?.count ?? 0
  const row = {
    dataset,
    fileName: fileName.slice(0, 200),
    dataOn,
    recordCount,
    unreadCount,
    noticeCount,
    newCount,
    quietCount,
  }
  await transact(db, async (tx) => {
    const { id } = await tx.noticeImport.create({
      data: { ...row, importedAt: at, byName: actor.name },
      select: { id: true },
    })
    await appendAudit(tx, {
      at,
      actor,
      action: 'source.import',
      subject: `notice-import:${id}`,
      detail: { ...row, dataOn: toIsoDay(dataOn) },
    })
  })
}
