import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { getThemeCss } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'

/**
 * The publication's own colours. The address carries their hash: it may be kept for ever, and pages from before a
 * change of colours find the older sheet on the shelf.
 */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const hash = (await params).file.replace(/\.css$/, '')
  const css = await getThemeCss(hash)
  if (css === null) return new Response('There is no such style sheet.\n', { status: 404 })
  return new Response(css, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'shelf-keys': publicationKeys.path(readerPaths.theme(hash)),
    },
  })
}
