import type { Made, Page } from '#server/shelf/page.ts'

/** A page as Next and the press would give it, whose text is `text`. */
export function madePage(text: string, parts: Partial<Made> = {}): Made {
  return {
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' },
    keys: ['site'],
    ttlSeconds: null,
    bytes: Buffer.from(text),
    ...parts,
  }
}

/** A kept page, made after event 0 of the log "log" by the edition "edition". */
export function keptPage(parts: Partial<Page> = {}): Page {
  const { bytes, ...made } = madePage('<p>text</p>')
  return {
    ...made,
    path: '/articles/sleep',
    asOf: 0n,
    logId: 'log',
    edition: 'edition',
    madeAt: new Date('2026-11-23T12:00:00Z'),
    bodies: { identity: bytes },
    ...parts,
  }
}
