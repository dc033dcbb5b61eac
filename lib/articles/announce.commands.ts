import { type ArticleFootprint, keysTouched } from '#lib/articles/article.keys.ts'
import { getFootprint } from '#lib/articles/article-footprint.queries.ts'
import { type AuditNote, appendAudit } from '#lib/platform/audit.ts'
import type { Db } from '#lib/platform/db.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'

/** What changed, told after the change and inside its transaction. */
export type Announcement = {
  articleId: string
  /** Where readers met the article before the change; null when they could not. */
  before: ArticleFootprint | null
  /** True when the old page must not be served again; the pages that only speak of the article are refreshed. */
  removeOld?: boolean
  corrected?: boolean
  /** Keys beyond those of the two footprints, such as an address that leads elsewhere now. */
  alsoKeys?: string[]
  reason: string
  /** What the audit log is told. It is appended here because its lock, like that of the events, is held to the end. */
  note?: AuditNote
}

/**
 * Appends the publication events of a change to an article, and the audit row before them: the last step of its
 * transaction.
 *
 * @returns the id of the last event
 */
export async function announceChange(tx: Db, change: Announcement): Promise<bigint> {
  const { articleId, before, removeOld = false, corrected = false, alsoKeys = [], reason, note } = change
  const { own, others } = keysTouched(before, await getFootprint(tx, articleId), { corrected })
  const refreshed = [...new Set([...(removeOld ? [] : own), ...others, ...alsoKeys])]
  if (note) await appendAudit(tx, note)
  if (removeOld) await appendEvent(tx, { kind: 'remove', keys: own, articleId, reason })
  return appendEvent(tx, { kind: 'refresh', keys: refreshed, articleId, reason })
}
