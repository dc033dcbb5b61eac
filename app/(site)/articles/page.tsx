import { showArticleIndex } from '#app/(site)/articles/show-article-index.tsx'

export const dynamic = 'force-dynamic'

export default function ArticlesRoute() {
  return showArticleIndex(1)
}
