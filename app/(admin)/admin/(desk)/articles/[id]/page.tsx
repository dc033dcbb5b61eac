import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { DeskArticleText } from '#components/admin/DeskArticleText.tsx'
import { DeskArticleView } from '#components/admin/DeskArticleView.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { StateSteps } from '#components/admin/StateSteps.tsx'
import { ArticleEditor } from '#components/editor/ArticleEditor.client.tsx'
import { describeAccessRefusal } from '#lib/articles/describe-access.ts'
import { getDeskArticle } from '#lib/desk/desk-article.queries.ts'
import { getEditorArticle } from '#lib/editor/editor-article.queries.ts'
import { requireUser } from '#lib/platform/session.ts'
import { evidenceActions } from './_answers/evidence-actions.ts'
import { listPanelParts, showPanelFoot } from './_editor/panel-parts.tsx'
import { readEvidenceAction } from './evidence/actions.ts'

export const metadata: Metadata = { title: 'Article' }

/** One article's draft: open for writing to whoever may change it now, to be read by everyone else. */
export default async function DeskArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireUser()
  const id = z.uuid().safeParse((await params).id)
  const article = id.success ? await getDeskArticle(user, id.data) : null
  if (!article) notFound()
  const editing = await getEditorArticle(user, article.id)
  if (!editing) notFound()
  if (!editing.ok) {
    return <DeskArticleView article={article} notice={describeAccessRefusal(editing.refusal)} />
  }
  return (
    <ArticleEditor
      article={editing.value}
      steps={<StateSteps state={article.state} />}
      actions={
        <LinkButton href={`/admin/articles/${article.id}/preview`} look="plain">
          Preview
        </LinkButton>
      }
      text={<DeskArticleText article={article} />}
      evidence={{
        read: readEvidenceAction.bind(null, article.id),
        answer: evidenceActions(article.id).answer,
      }}
      parts={listPanelParts(article)}
      foot={showPanelFoot(article)}
    />
  )
}
