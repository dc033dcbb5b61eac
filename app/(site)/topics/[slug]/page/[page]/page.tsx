import { answerWithout } from '#app/(site)/_answers/answer-without.tsx'
import { showTopic } from '#app/(site)/topics/[slug]/show-topic.tsx'
import { parsePageNumber } from '#lib/publication/page-number.ts'
import { getSiteFrame } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'

export default async function TopicPageRoute({
  params,
}: {
  params: Promise<{ slug: string; page: string }>
}) {
  const { slug, page } = await params
  const number = parsePageNumber(page)
  return number
    ? showTopic(slug, number)
    : answerWithout(`/topics/${slug}/page/${page}`, await getSiteFrame())
}
