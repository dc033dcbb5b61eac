import { Head } from '#components/site/Head.tsx'
import { HomeView } from '#components/site/HomeView.tsx'
import { JsonLd } from '#components/site/JsonLd.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { getHomePage } from '#lib/home/home.queries.ts'
import { keysOfHome } from '#lib/publication/shown.keys.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'
import { toHomeGraph } from '#lib/social/page-graphs.ts'
import { toHomeHead } from '#lib/social/site-heads.ts'

export const dynamic = 'force-dynamic'

export default async function HomeRoute() {
  const [frame, home] = await Promise.all([getSiteFrame(), getHomePage()])
  const origin = getSiteOrigin()
  return (
    <SitePage frame={frame}>
      <Head tags={toHomeHead(frame, origin)} />
      <JsonLd graph={toHomeGraph(frame, origin)} />
      <ShelfDirectives keys={keysOfHome(home)} />
      <HomeView home={home} frame={frame} />
    </SitePage>
  )
}
