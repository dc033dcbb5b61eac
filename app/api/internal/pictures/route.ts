import { listArticlesWithoutImages } from '#lib/social/social-image.queries.ts'

export const dynamic = 'force-dynamic'

/** Names the published articles that have no picture yet. The worker asks for it once, when it starts. */
export async function GET(): Promise<Response> {
  return Response.json({ articleIds: await listArticlesWithoutImages() })
}
