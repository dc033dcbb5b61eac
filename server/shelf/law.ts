import type { Ledger } from '#server/shelf/ledger.ts'
import type { Page } from '#server/shelf/page.ts'

/** `current`: serve it. `outdated`: serve it until the new one is ready. `removed`: it must not be served again. */
export type Verdict = 'current' | 'outdated' | 'removed'

/**
 * The law of the shelf: a page is out of date exactly when an event after its `asOf` names one of its keys.
 *
 * A `remove` event makes it `removed`, a `refresh` event `outdated`; so do another edition and the end of the
 * page's own time to live. A page of another log, or judged without a ledger, counts as removed, because nobody
 * can say what happened since it was made.
 */
export function judge(
  page: Pick<Page, 'asOf' | 'keys' | 'logId' | 'edition' | 'madeAt' | 'ttlSeconds'>,
  { ledger, edition, at }: { ledger: Ledger | null; edition: string; at: Date },
): Verdict {
  if (page.logId !== ledger?.logId) return 'removed'
  let verdict: Verdict = page.edition === edition && !isPastItsTime(page, at) ? 'current' : 'outdated'
  for (const key of page.keys) {
    const touch = ledger.touches.get(key)
    if (!touch) continue
    if (touch.remove > page.asOf) return 'removed'
    if (touch.refresh > page.asOf) verdict = 'outdated'
  }
  return verdict
}

function isPastItsTime(page: Pick<Page, 'madeAt' | 'ttlSeconds'>, at: Date): boolean {
  return page.ttlSeconds !== null && at.getTime() >= page.madeAt.getTime() + page.ttlSeconds * 1_000
}
