import type { Metadata } from 'next'
import { ArticleFilters } from '#components/admin/ArticleFilters.tsx'
import { DeskList } from '#components/admin/DeskList.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { SearchPalette } from '#components/admin/SearchPalette.client.tsx'
import { decideAccess, reachOf } from '#lib/accounts/policy.ts'
import { articleFilterSchema } from '#lib/desk/article-filter.ts'
import { listArticleChoices, listDeskArticles } from '#lib/desk/desk-articles.queries.ts'
import { getDeskZone } from '#lib/desk/desk-zone.queries.ts'
import { now } from '#lib/platform/clock.ts'
import { requireUser } from '#lib/platform/session.ts'
import { bulkAction } from './actions.ts'

export const metadata: Metadata = { title: 'Articles' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Every article this user may read, as the address narrows and orders them. */
export default async function DeskArticlesPage({ searchParams }: Props) {
  const user = await requireUser()
  const filter = articleFilterSchema.parse(await searchParams)
  const at = now()
  const [list, choices, zone] = await Promise.all([
    listDeskArticles(user, filter, { today: at }),
    listArticleChoices(),
    getDeskZone(),
  ])
  return (
    <DeskPage
      title="Articles"
      actions={
        <>
          <SearchPalette />
          {decideAccess(user, 'article.create').ok && (
            <LinkButton look="main" href="/admin/articles/new">
              New article
            </LinkButton>
          )}
        </>
      }
    >
      <ArticleFilters filter={filter} choices={choices} />
      <DeskList
        list={list}
        filter={filter}
        bulk={reachOf(user, 'article.assign') ? bulkAction : null}
        choices={choices}
        zone={zone}
        now={at}
      />
    </DeskPage>
  )
}
