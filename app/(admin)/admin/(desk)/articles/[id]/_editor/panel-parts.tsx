import type { ReactNode } from 'react'
import { ImportPart } from '#components/admin/ImportPart.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import type { PanelPart } from '#components/editor/SidePanel.client.tsx'
import type { DeskArticle } from '#lib/desk/desk.views.ts'

/**
 * The tabs of the editor's panel after its own (checks, details, sources), in order. Each is rendered here, on the
 * server, and handed over whole: a room that has something to show beside the text adds its part to this list.
 */
export function listPanelParts(article: DeskArticle): PanelPart[] {
  const { importReport } = article
  return importReport
    ? [{ id: 'import', label: 'Import', content: <ImportPart report={importReport} article={article} /> }]
    : []
}

/** What stands below the panel, always in sight: the way on from here. */
export function showPanelFoot(article: DeskArticle): ReactNode {
  return (
    <>
      <LinkButton look="main" href={`/admin/articles/${article.id}/publish`}>
        Review and publish
      </LinkButton>
      <a href={`/admin/articles/${article.id}/history`}>History</a>
      <a href={`/admin/articles/${article.id}/share`}>Share</a>
      {article.livePath && <a href={article.livePath}>As readers see it</a>}
    </>
  )
}
