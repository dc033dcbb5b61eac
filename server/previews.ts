import { db } from '#lib/platform/db.ts'
import { throttle } from '#lib/platform/throttle.ts'
import { notePreviewOpened } from '#lib/previews/preview-link.commands.ts'
import type { Ready } from '#server/answer.ts'
import type { InnerNext } from '#server/next.ts'
import { pressPage } from '#server/press.ts'
import type { Shelf } from '#server/shelf/shelf.ts'
import { unavailablePage } from '#server/unavailable.ts'

/** Whoever asks for more links that open nothing is guessing. */
const failures = { name: 'preview', attempts: 10, windowSeconds: 60 }

/** A draft takes as long to make as any page; whoever waits longer is told so. */
const patienceMs = 10_000

/**
 * The pages of shared drafts: finished like reader pages, and kept by nobody. Asked for with nothing but the path.
 * Ten links in a minute that open nothing, and the visitor waits.
 */
export function openPreviews({
  next,
  shelf,
  now,
}: {
  next: Pick<InnerNext, 'ask'>
  shelf: Pick<Shelf, 'lastKnown'>
  now: () => Date
}): (path: string, visitor: string) => Promise<Ready> {
  return async (path, visitor) => {
    const limiter = throttle(db(), failures)
    const attempt = await limiter.take(visitor)
    if (!attempt.allowed) return tooMany(attempt.waitSeconds)
    const answer = await next.ask(path, AbortSignal.timeout(patienceMs))
    if (answer.status !== 200) return unavailablePage(shelf)
    const { html, status } = pressPage(answer.bytes.toString())
    if (status === 200) {
      await Promise.all([limiter.giveBack(visitor), notePreviewOpened(db(), path.split('/')[2] ?? '', now())])
    }
    return {
      status,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
      bodies: { identity: Buffer.from(html) },
    }
  }
}

function tooMany(waitSeconds: number): Ready {
  return {
    status: 429,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': String(waitSeconds),
    },
    bodies: { identity: Buffer.from('Too many links that open nothing. Please wait a minute.\n') },
  }
}
