import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { DeskArticleView } from '#components/admin/DeskArticleView.tsx'
import { getDeskArticle } from '#lib/desk/desk-article.queries.ts'
import { requireUser } from '#lib/platform/session.ts'

export const metadata: Metadata = { title: 'Article' }

/** One article's draft, as far as it has come. */
export default async function DeskArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireUser()
  const id = z.uuid().safeParse((await params).id)
  const article = id.success ? await getDeskArticle(user, id.data) : null
  if (!article) notFound()
  return <DeskArticleView article={article} />
}
