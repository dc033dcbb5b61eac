import { now } from '#lib/platform/clock.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { provideSocialImage } from '#lib/social/social-image.commands.ts'

export const dynamic = 'force-dynamic'

/** A social card or cover. The address carries the picture's hash, so it may be kept for ever wherever it is. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const picture = await provideSocialImage(decodeURIComponent(file), now())
  if (!picture) return new Response('There is no such picture.\n', { status: 404 })
  return new Response(picture.bytes, {
    headers: {
      'content-type': picture.mimeType,
      'content-length': String(picture.bytes.byteLength),
      'cache-control': 'public, max-age=31536000, immutable',
      'shelf-keys': picture.articleId ? publicationKeys.article(picture.articleId) : publicationKeys.site(),
    },
  })
}
