import { answerWithout } from '#app/(site)/_answers/answer-without.tsx'
import { Head } from '#components/site/Head.tsx'
import { JsonLd } from '#components/site/JsonLd.tsx'
import { PolicyView } from '#components/site/PolicyView.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { getPolicyPage } from '#lib/policies/policy.queries.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'
import { toPolicyGraph } from '#lib/social/page-graphs.ts'
import { toPolicyHead } from '#lib/social/site-heads.ts'

export const dynamic = 'force-dynamic'

export default async function PolicyRoute({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const [frame, policy] = await Promise.all([getSiteFrame(), getPolicyPage(slug)])
  if (!policy) return answerWithout(readerPaths.policy(slug), frame)
  const origin = getSiteOrigin()
  return (
    <SitePage frame={frame}>
      <Head tags={toPolicyHead(policy, frame, origin)} />
      <JsonLd graph={toPolicyGraph(policy, frame, origin)} />
      <ShelfDirectives keys={[publicationKeys.site(), publicationKeys.policy(slug)]} />
      <PolicyView policy={policy} />
    </SitePage>
  )
}
