import { createElement } from 'react'
import { answerEditor, noArticle } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/desk-answer.ts'
import { ArticleView } from '#components/article/ArticleView.tsx'
import { getDraftPage } from '#lib/articles/draft-page.queries.ts'
import { parseContent } from '#lib/articles/parse-content.ts'
import { maxSaveBytes } from '#lib/articles/save.input.ts'
import { renderDocument } from '#lib/platform/render-document.ts'
import { readJsonBody } from '#lib/platform/request-body.ts'
import { getSiteFrame } from '#lib/settings/site.queries.ts'

/**
 * The article as readers would see the content in the body, which is not saved yet and is not saved by this.
 * 200 `{ html }`: a document whose body holds what `<main>` of the preview page holds.
 */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerEditor(request, params, async (articleId, { standing, at }) => {
    const body = await readJsonBody(request, maxSaveBytes)
    const content = parseContent(body.ok ? body.value : null)
    if (!content.ok) return { status: 422, body: content.refusal }
    const [draft, frame] = await Promise.all([
      getDraftPage(standing, articleId, at, content.value),
      getSiteFrame(),
    ])
    if (!draft) return noArticle
    const article = createElement(ArticleView, { page: draft.page, region: frame.region, at })
    return { status: 200, body: { html: await renderDocument(article) } }
  })
}
