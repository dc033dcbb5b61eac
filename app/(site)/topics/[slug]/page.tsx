import { showTopic } from '#app/(site)/topics/[slug]/show-topic.tsx'

export const dynamic = 'force-dynamic'

export default async function TopicRoute({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return showTopic(slug, 1)
}
