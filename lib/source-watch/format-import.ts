import { formatLongDay, formatShortDay } from '#lib/dates.ts'
import { statusNames } from '#lib/references/reference-words.ts'
import type { UnreadRecord } from '#lib/source-watch/notice.ts'
import { noticeNames } from '#lib/source-watch/notice.ts'
import type { ImportReport, NoticedSource } from '#lib/source-watch/notice.views.ts'

/** What an import found and did, in lines for a terminal. It never calls a source clean. */
export function formatImport(report: ImportReport): string[] {
  const { dataset, dataOn, recordCount, noticeCount, newCount, sources, mailCount, dryRun } = report
  const about =
    noticeCount === 0
      ? 'None is about a source of the library.'
      : `${count(noticeCount, 'is', 'are')} about ${count(sources.length, 'source', 'sources')} of the library, ${newCount === 0 ? 'none of them new' : `${newCount} of them new`}.`
  return [
    `${dataset}, data of ${formatLongDay(dataOn)}: ${count(recordCount, 'notice', 'notices')} read. ${about}`,
    ...sources.map(formatSource),
    ...formatUnread(report),
    ...formatQuiet(report),
    ...(mailCount > 0
      ? [`${count(mailCount, 'message was', 'messages were')} written to those who answer for articles.`]
      : []),
    ...(dryRun ? ['Nothing was written: this was a trial.'] : []),
  ]
}

function formatSource({ key, status, newNotices, note, liveCount }: NoticedSource): string {
  const news =
    newNotices.length === 0
      ? 'nothing new'
      : newNotices
          .map(
            ({ kind, publishedOn }) =>
              `new: ${noticeNames[kind].toLowerCase()}${publishedOn ? ` of ${formatShortDay(new Date(publishedOn))}` : ''}`,
          )
          .join(', ')
  const cited =
    liveCount === 0
      ? 'cited in no published article'
      : `cited in ${count(liveCount, 'published article', 'published articles')}`
  return `  ${key}: ${statusNames[status]}. ${note} (${news}; ${cited})`
}

/** What could not be read, each with its place. */
export function formatUnread({
  unread,
  unreadCount,
}: {
  unread: UnreadRecord[]
  unreadCount: number
}): string[] {
  if (unreadCount === 0) return []
  const more = unreadCount - unread.length
  return [
    `${count(unreadCount, 'place', 'places')} could not be read:`,
    ...unread.map(({ where, problem }) => `  ${where}: ${problem}`),
    ...(more > 0 ? [`  and ${more.toLocaleString('en-GB')} more`] : []),
  ]
}

function formatQuiet({ quiet, dataset }: ImportReport): string[] {
  if (quiet === null) {
    return dataset === 'Retraction Watch'
      ? ['This is a part of the list, not the whole: nothing is said of sources that it does not name.']
      : []
  }
  const { count: quietCount, unnamedCount } = quiet
  return [
    `No notice was found about ${count(quietCount, 'source', 'sources')}. That never proves that there is none.`,
    ...(unnamedCount > 0
      ? [
          `${count(unnamedCount, 'source has', 'sources have')} neither DOI nor PubMed number, and no list can find ${unnamedCount === 1 ? 'it' : 'them'}.`,
        ]
      : []),
  ]
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}
