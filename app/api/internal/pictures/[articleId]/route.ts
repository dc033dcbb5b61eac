import { z } from 'zod'
import { now } from '#lib/platform/clock.ts'
import { makeSocialImages } from '#lib/social/social-image.commands.ts'

export const dynamic = 'force-dynamic'

/**
 * Makes an article's pictures ahead of the first previewer. The worker asks for it after a publication;
 * the front door refuses this address from outside.
 */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ articleId: string }> },
): Promise<Response> {
  const articleId = z.uuid().safeParse((await params).articleId)
  if (!articleId.success) return new Response('Not an article.\n', { status: 404 })
  return Response.json({ made: await makeSocialImages(articleId.data, now()) })
}
