import type { Db } from '#lib/platform/db.ts'
import type { ReferenceDraft } from '#lib/references/reference.ts'
import { type ExistingReference, normaliseTitle, type SameBy } from '#lib/references/same-source.ts'

const select = { id: true, key: true, title: true, year: true, doi: true, pmid: true, isbn: true } as const

type Wanted = Pick<ReferenceDraft, 'doi' | 'pmid' | 'isbn' | 'title' | 'year'>

/**
 * The entry of the library that each of these already is, in the same order, null where there is none: by DOI, then
 * PubMed number, then ISBN, then title and year.
 *
 * @param exceptId an entry that is not compared with: the one that is being edited
 */
export async function findExisting(
  tx: Db,
  wanted: Wanted[],
  exceptId?: string,
): Promise<(ExistingReference | null)[]> {
  const numbers = (name: 'doi' | 'pmid' | 'isbn') => wanted.flatMap((one) => one[name] ?? [])
  const years = [...new Set(wanted.flatMap(({ title, year }) => (title && year ? [year] : [])))]
  const rows = await tx.reference.findMany({
    where: {
      OR: [
        { doi: { in: numbers('doi') } },
        { pmid: { in: numbers('pmid') } },
        { isbn: { in: numbers('isbn') } },
        { year: { in: years } },
      ],
      ...(exceptId === undefined ? {} : { id: { not: exceptId } }),
    },
    select,
    orderBy: { createdAt: 'asc' },
  })
  const byTitle = new Map(rows.map((row) => [`${row.year} ${normaliseTitle(row.title)}`, row]))
  return wanted.map((one) => {
    const by = (name: 'doi' | 'pmid' | 'isbn') =>
      one[name] === null ? undefined : rows.find((row) => row[name] === one[name])
    const title = one.title && one.year ? byTitle.get(`${one.year} ${normaliseTitle(one.title)}`) : undefined
    const found: [SameBy, (typeof rows)[number] | undefined][] = [
      ['doi', by('doi')],
      ['pmid', by('pmid')],
      ['isbn', by('isbn')],
      ['title', title],
    ]
    for (const [same, row] of found) {
      if (row) return { id: row.id, key: row.key, title: row.title, year: row.year, by: same }
    }
    return null
  })
}
