/** What a feed or sitemap answers, with the headers by which the shelf keeps it. */
export function toFeedResponse(
  body: string,
  contentType: string,
  shelf: { keys: string[]; ttlSeconds?: number },
): Response {
  return new Response(body, {
    headers: {
      'content-type': `${contentType}; charset=utf-8`,
      'shelf-keys': shelf.keys.join(' '),
      ...(shelf.ttlSeconds === undefined ? {} : { 'shelf-ttl': String(shelf.ttlSeconds) }),
    },
  })
}
