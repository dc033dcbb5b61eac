import { ReportThanks } from '#components/site/Answers.tsx'
import { Head } from '#components/site/Head.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { getSiteFrame } from '#lib/settings/site.queries.ts'
import { toHiddenHead } from '#lib/social/site-heads.ts'

export const dynamic = 'force-dynamic'

export default async function ReportThanksRoute() {
  const frame = await getSiteFrame()
  return (
    <SitePage frame={frame}>
      <Head tags={toHiddenHead('Thank you', frame)} />
      <ShelfDirectives keys={[publicationKeys.site()]} />
      <ReportThanks />
    </SitePage>
  )
}
