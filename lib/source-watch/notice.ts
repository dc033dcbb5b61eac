import type { NoticeKind, ReferenceStatus } from '#generated/prisma/enums.ts'
import { formatLongDay } from '#lib/dates.ts'

/** A notice as a list tells it, about a work that is named by its DOI, its PubMed number, or both. */
export type NoticeRecord = {
  /** Where in the file, in words: "line 12". */
  where: string
  kind: NoticeKind
  original: { doi: string | null; pmid: string | null }
  notice: { doi: string | null; pmid: string | null }
  /** A calendar day, "2010-02-06"; null when the list gives none. */
  publishedOn: string | null
  /** Of the newer version. */
  successorDoi: string | null
  reason: string | null
  recordId: string | null
}

/** Something in a file that could not be read, and where. */
export type UnreadRecord = { where: string; problem: string }

/** The lists that can be read. */
export type NoticeDataset = 'Retraction Watch' | 'Crossref'

/**
 * What makes a notice one and the same within a source, whichever list tells of it: its kind and its own number, or
 * else its day. An erratum that two lists give under two numbers stays two, which costs one more look.
 */
export function identityOf({ kind, notice, publishedOn, recordId }: NoticeRecord): string {
  const name = notice.doi ?? (notice.pmid && `pmid ${notice.pmid}`) ?? publishedOn ?? `record ${recordId}`
  return `${kind} ${name}`
}

/** A notice, as far as the standing of its source depends on it. */
export type KnownNotice = { kind: NoticeKind; publishedOn: Date | null }

/**
 * How a source stands by its notices: retracted while no later reinstatement is known, else an expression of concern,
 * else corrected, else superseded. Null without any notice, which never means that there is none.
 */
export function deriveStanding(
  notices: readonly KnownNotice[],
): { status: ReferenceStatus; note: string } | null {
  const ordered = notices.toSorted((one, other) => timeOf(one) - timeOf(other))
  const last = (kind: NoticeKind) => ordered.findLast((one) => one.kind === kind)
  const retraction = last('retraction')
  const reinstatement = last('reinstatement')
  const isRetracted =
    retraction !== undefined && (reinstatement === undefined || timeOf(reinstatement) < timeOf(retraction))
  const sentences = describeNotices(ordered)
  if (isRetracted) return { status: 'retracted', note: sentences }
  if (last('concern')) return { status: 'concern', note: sentences }
  // A work that was reinstated is no longer what was first read.
  if (last('correction') || reinstatement) return { status: 'corrected', note: sentences }
  return last('new_version') ? { status: 'superseded', note: sentences } : null
}

const verbs: Record<NoticeKind, string> = {
  retraction: 'Retracted',
  reinstatement: 'Reinstated',
  concern: 'Expression of concern',
  correction: 'Corrected',
  new_version: 'A newer version was published',
}

/** What a kind of notice is called. */
export const noticeNames: Record<NoticeKind, string> = {
  retraction: 'Retraction',
  reinstatement: 'Reinstatement',
  concern: 'Expression of concern',
  correction: 'Correction',
  new_version: 'Newer version',
}

const order: NoticeKind[] = ['retraction', 'reinstatement', 'concern', 'correction', 'new_version']

/** "Retracted on 6 February 2010. Corrected on 23 June 2021, 31 March 2022 and 12 July 2023." */
function describeNotices(notices: readonly KnownNotice[]): string {
  return order
    .flatMap((kind) => {
      const those = notices.filter((one) => one.kind === kind)
      if (those.length === 0) return []
      const days = [
        ...new Set(those.flatMap(({ publishedOn }) => (publishedOn ? [formatLongDay(publishedOn)] : []))),
      ]
      const on = new Intl.ListFormat('en-GB').format(days)
      return [on ? `${verbs[kind]} on ${on}.` : `${verbs[kind]}.`]
    })
    .join(' ')
}

/** A notice without a day counts as the latest: nobody can say that something came after it. */
function timeOf({ publishedOn }: KnownNotice): number {
  return publishedOn?.getTime() ?? Number.POSITIVE_INFINITY
}
