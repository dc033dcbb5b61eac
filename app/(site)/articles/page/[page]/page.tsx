import { answerWithout } from '#app/(site)/_answers/answer-without.tsx'
import { showArticleIndex } from '#app/(site)/articles/show-article-index.tsx'
import { parsePageNumber } from '#lib/publication/page-number.ts'
import { getSiteFrame } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'

export default async function ArticlesPageRoute({ params }: { params: Promise<{ page: string }> }) {
  const { page } = await params
  const number = parsePageNumber(page)
  return number ? showArticleIndex(number) : answerWithout(`/articles/page/${page}`, await getSiteFrame())
}
