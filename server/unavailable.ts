import { unavailablePath } from '#lib/publication/publication-keys.ts'
import type { Ready } from '#server/answer.ts'
import type { Shelf } from '#server/shelf/shelf.ts'

const retryAfterSeconds = '5'

const barePage = Buffer.from(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>This page cannot be shown right now</title>
</head>
<body>
<main>
<h1>This page cannot be shown right now</h1>
<p>The fault is ours, and it should be over soon. Please try again in a few minutes. Pages that were read lately may still open.</p>
<p>If someone's life is in danger, call your local emergency number now.</p>
<p><a href="/">Front page</a></p>
</main>
</body>
</html>
`)

/** The 503 page: the kept one, or a bare one while none was ever made. */
export function unavailablePage(shelf: Pick<Shelf, 'lastKnown'>): Ready {
  return {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': retryAfterSeconds,
    },
    bodies: shelf.lastKnown(unavailablePath)?.bodies ?? { identity: barePage },
  }
}
