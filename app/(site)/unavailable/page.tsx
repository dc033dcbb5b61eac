import { Unavailable } from '#components/site/Answers.tsx'
import { Head } from '#components/site/Head.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { getSiteFrame } from '#lib/settings/site.queries.ts'
import { toHiddenHead } from '#lib/social/site-heads.ts'

export const dynamic = 'force-dynamic'

/** The page the shelf keeps for the hours without a database, with the banner as it was when last seen. */
export default async function UnavailableRoute() {
  const frame = await getSiteFrame()
  return (
    <SitePage frame={frame}>
      <Head tags={toHiddenHead('Back soon', frame)} />
      <ShelfDirectives keys={[publicationKeys.site()]} />
      <Unavailable region={frame.region} />
    </SitePage>
  )
}
