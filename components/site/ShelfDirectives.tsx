/** What a page says to the shelf, because an App Router page cannot set a status or a header itself. */
export type ShelfDirectivesProps = {
  /** What the page shows (`publicationKeys`); a page without keys is never kept. */
  keys: string[]
  status?: 200 | 404 | 410 | 308
  /** After so many seconds the page is made again in the background. */
  ttlSeconds?: number
  /** Where a 308 leads: an address on this site. */
  location?: string
}

/** The page's directives: `server/press.ts` reads them and takes them out; without the shelf they do nothing. */
export function ShelfDirectives({ keys, status = 200, ttlSeconds, location }: ShelfDirectivesProps) {
  return (
    <>
      <meta name="shelf:keys" content={keys.join(' ')} />
      {status !== 200 && <meta name="shelf:status" content={String(status)} />}
      {ttlSeconds !== undefined && <meta name="shelf:ttl" content={String(ttlSeconds)} />}
      {location !== undefined && <meta name="shelf:location" content={location} />}
    </>
  )
}
