import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db } from '#lib/platform/db.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { leadsTo } from '#lib/references/cited-live.queries.ts'
import { deriveStanding, identityOf, type NoticeRecord } from '#lib/source-watch/notice.ts'
import type { NoticedSource } from '#lib/source-watch/notice.views.ts'
import { listCitingArticles, tellOfNotices } from '#lib/source-watch/notice-mail.commands.ts'

/** Where notices come from. */
export type Origin = { dataset: string; dataOn: Date; dryRun: boolean }

const referenceSelect = {
  id: true,
  key: true,
  title: true,
  status: true,
  statusNote: true,
  supersededById: true,
  notices: { select: { identity: true, kind: true, publishedOn: true } },
} as const

/**
 * Writes down the notices about one source that were not known, inside a transaction: the rows, how the source stands
 * by all of them, mail to those who answer for articles that cite it, the audit row, and the event for their readers.
 * Null when the source is gone.
 */
export async function applyNotices(
  tx: Db,
  { referenceId, notices }: { referenceId: string; notices: readonly NoticeRecord[] },
  { dataset, dataOn, dryRun }: Origin,
  { actor, at }: Acting,
): Promise<NoticedSource | null> {
  await tx.$queryRaw`SELECT 1 FROM "Reference" WHERE "id" = ${referenceId}::uuid FOR UPDATE`
  const source = await tx.reference.findUnique({ where: { id: referenceId }, select: referenceSelect })
  if (!source) return null
  const known = new Set(source.notices.map(({ identity }) => identity))
  const added = notices.filter((one) => !known.has(identityOf(one)))
  const all = [...source.notices, ...added.map(toKnown)]
  const standing = deriveStanding(all)
  const citing = await listCitingArticles(tx, referenceId)
  const found: NoticedSource = {
    key: source.key,
    title: source.title,
    status: added.length > 0 && standing ? standing.status : source.status,
    note: standing?.note ?? '',
    newNotices: added.map(({ kind, publishedOn }) => ({ kind, publishedOn })),
    liveCount: citing.length,
    mailCount: 0,
  }
  if (dryRun || added.length === 0 || !standing) return found
  await tx.sourceNotice.createMany({
    data: added.map((one) => ({
      referenceId,
      kind: one.kind,
      identity: identityOf(one),
      doi: one.notice.doi,
      pmid: one.notice.pmid,
      publishedOn: toKnown(one).publishedOn,
      successorDoi: one.successorDoi,
      reason: one.reason,
      dataset,
      recordId: one.recordId,
      dataOn,
      knownAt: at,
      toldByName: actor.name,
    })),
  })
  // What an editor wrote stays while it still says how the source stands.
  const isOurs = source.statusNote === null || source.statusNote === deriveStanding(source.notices)?.note
  await tx.reference.update({
    where: { id: referenceId },
    data: {
      status: standing.status,
      statusCheckedOn: dataOn,
      ...(isOurs || standing.status !== source.status ? { statusNote: standing.note } : {}),
      noticedAt: at,
      version: { increment: 1 },
      supersededById: (await findSuccessor(tx, referenceId, added)) ?? source.supersededById,
    },
    select: { id: true },
  })
  const mailCount = await tellOfNotices(tx, { source, standing, citing }, at)
  await appendAudit(tx, {
    at,
    actor,
    action: 'reference.notice',
    subject: `reference:${referenceId}`,
    detail: {
      key: source.key,
      was: source.status,
      isNow: standing.status,
      dataset,
      notices: added.map((one) => ({
        kind: one.kind,
        publishedOn: one.publishedOn,
        doi: one.notice.doi,
        pmid: one.notice.pmid,
      })),
    },
  })
  if (citing.length > 0) {
    await appendEvent(tx, {
      kind: 'refresh',
      keys: [publicationKeys.reference(referenceId)],
      articleId: null,
      reason: `a notice about the source ${source.key}: ${standing.status}`,
    })
  }
  return { ...found, mailCount }
}

function toKnown({ kind, publishedOn }: NoticeRecord) {
  return { kind, publishedOn: publishedOn === null ? null : new Date(publishedOn) }
}

/** The newer version that a notice names, when the library has it and it does not lead back here. */
async function findSuccessor(
  tx: Db,
  referenceId: string,
  notices: readonly NoticeRecord[],
): Promise<string | null> {
  const doi = notices.findLast(({ successorDoi }) => successorDoi !== null)?.successorDoi
  if (!doi) return null
  const successor = await tx.reference.findUnique({ where: { doi }, select: { id: true } })
  return successor && !(await leadsTo(tx, successor.id, referenceId)) ? successor.id : null
}
