import type { Db } from '#lib/platform/db.ts'
import type { NoticeRecord } from '#lib/source-watch/notice.ts'

/** Those of these records that are about a source of the library: by its DOI, or else by its PubMed number. */
export async function matchRecords(
  db: Db,
  records: readonly NoticeRecord[],
): Promise<{ referenceId: string; record: NoticeRecord }[]> {
  const dois = records.flatMap(({ original }) => original.doi ?? [])
  const pmids = records.flatMap(({ original }) => original.pmid ?? [])
  if (dois.length + pmids.length === 0) return []
  const rows = await db.reference.findMany({
    where: { OR: [{ doi: { in: dois } }, { pmid: { in: pmids } }] },
    select: { id: true, doi: true, pmid: true },
  })
  const byDoi = new Map(rows.map((row) => [row.doi, row.id]))
  const byPmid = new Map(rows.map((row) => [row.pmid, row.id]))
  return records.flatMap((record) => {
    const { doi, pmid } = record.original
    const referenceId = (doi && byDoi.get(doi)) ?? (pmid && byPmid.get(pmid))
    return referenceId ? [{ referenceId, record }] : []
  })
}
