import type { NoticeKind, ReferenceStatus } from '#generated/prisma/enums.ts'
import type { NoticeDataset, UnreadRecord } from '#lib/source-watch/notice.ts'

/** A notice as the desk shows it on the page of its source. */
export type NoticeView = {
  id: string
  kind: NoticeKind
  doi: string | null
  pmid: string | null
  publishedOn: Date | null
  reason: string | null
  dataset: string
  dataOn: Date
  knownAt: Date
}

/** A source about which a list had notices, and what followed from those that were new. */
export type NoticedSource = {
  key: string
  title: string
  status: ReferenceStatus
  /** The notices in words: "Retracted on 6 February 2010." */
  note: string
  newNotices: { kind: NoticeKind; publishedOn: string | null }[]
  /** Published articles that cite it. */
  liveCount: number
  mailCount: number
}

/** What an import found and did. */
export type ImportReport = {
  dataset: NoticeDataset
  fileName: string
  dataOn: Date
  dryRun: boolean
  recordCount: number
  unreadCount: number
  /** The first of them. */
  unread: UnreadRecord[]
  noticeCount: number
  newCount: number
  mailCount: number
  sources: NoticedSource[]
  /** Sources without a notice in the list, and those that no list can find; null when the list was only a part. */
  quiet: { count: number; unnamedCount: number } | null
}

/** When a list was last read. */
export type LastImport = { dataset: string; dataOn: Date; importedAt: Date }

/** How the watch sees a source: its notices, who compared its findings with them, and whether its address answers. */
export type SourceWatch = {
  notices: NoticeView[]
  noticedAt: Date | null
  compared: { at: Date; byName: string } | null
  /** A correction or concern that nobody has compared the findings with. */
  isOpen: boolean
  link: SourceLinkView | null
  lastImport: LastImport | null
}

/** Whether the address of a source still answers. */
export type SourceLinkView = {
  address: string
  checkedAt: Date | null
  answeredAt: Date | null
  failingSince: Date | null
  failures: number
  outcome: string | null
  dead: boolean
}
