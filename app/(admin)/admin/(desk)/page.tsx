import type { Metadata } from 'next'
import { DeskHomeView } from '#components/admin/DeskHomeView.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { SearchPalette } from '#components/admin/SearchPalette.client.tsx'
import { decideAccess } from '#lib/accounts/policy.ts'
import { getDeskHome } from '#lib/desk/desk-home.queries.ts'
import { formatDiaryDay } from '#lib/desk/desk-time.ts'
import { now } from '#lib/platform/clock.ts'
import { requireUser } from '#lib/platform/session.ts'

export const metadata: Metadata = { title: 'Today' }

/** The desk's first screen. */
export default async function DeskHomePage() {
  const user = await requireUser()
  const at = now()
  const home = await getDeskHome(user, at)
  return (
    <DeskPage
      title={formatDiaryDay(at, home.zone)}
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
      <DeskHomeView home={home} now={at} />
    </DeskPage>
  )
}
