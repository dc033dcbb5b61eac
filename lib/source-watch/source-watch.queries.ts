import type { Db } from '#lib/platform/db.ts'
import type { LastImport, SourceWatch } from '#lib/source-watch/notice.views.ts'

/** Most notices that are shown of one source. */
const mostNotices = 50

/** How the watch sees a source of the library; null when there is none. */
export async function getSourceWatch(tx: Db, referenceId: string): Promise<SourceWatch | null> {
  const [row, lastImport] = await Promise.all([
    tx.reference.findUnique({
      where: { id: referenceId },
      select: {
        status: true,
        noticedAt: true,
        ledgerCheckedAt: true,
        ledgerCheckedByName: true,
        notices: {
          select: {
            id: true,
            kind: true,
            doi: true,
            pmid: true,
            publishedOn: true,
            reason: true,
            dataset: true,
            dataOn: true,
            knownAt: true,
          },
          orderBy: [{ publishedOn: { sort: 'desc', nulls: 'last' } }, { knownAt: 'desc' }],
          take: mostNotices,
        },
        link: {
          select: {
            address: true,
            checkedAt: true,
            answeredAt: true,
            failingSince: true,
            failures: true,
            outcome: true,
            dead: true,
          },
        },
      },
    }),
    getLastImport(tx),
  ])
  if (!row) return null
  const { status, noticedAt, ledgerCheckedAt, ledgerCheckedByName, notices, link } = row
  const compared = ledgerCheckedAt && { at: ledgerCheckedAt, byName: ledgerCheckedByName ?? 'Somebody' }
  return {
    notices,
    noticedAt,
    compared,
    isOpen:
      (status === 'corrected' || status === 'concern') &&
      (compared === null || (noticedAt !== null && compared.at < noticedAt)),
    link,
    lastImport,
  }
}

/** When a list of notices was last read; null before the first. */
export async function getLastImport(tx: Db): Promise<LastImport | null> {
  return tx.noticeImport.findFirst({
    select: { dataset: true, dataOn: true, importedAt: true },
    orderBy: { importedAt: 'desc' },
  })
}
