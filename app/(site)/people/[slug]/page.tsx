import { answerWithout } from '#app/(site)/_answers/answer-without.tsx'
import { Head } from '#components/site/Head.tsx'
import { JsonLd } from '#components/site/JsonLd.tsx'
import { PersonView } from '#components/site/PersonView.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { getPersonPage } from '#lib/people/person.queries.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { keysOfPerson } from '#lib/publication/shown.keys.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'
import { toProfileGraph } from '#lib/social/page-graphs.ts'
import { toPersonHead } from '#lib/social/site-heads.ts'

export const dynamic = 'force-dynamic'

export default async function PersonRoute({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const [frame, person] = await Promise.all([getSiteFrame(), getPersonPage(slug)])
  if (!person) return answerWithout(readerPaths.person(slug), frame)
  const origin = getSiteOrigin()
  return (
    <SitePage frame={frame}>
      <Head tags={toPersonHead(person, frame, origin)} />
      <JsonLd graph={toProfileGraph(person, frame, origin)} />
      <ShelfDirectives keys={keysOfPerson(person)} />
      <PersonView person={person} />
    </SitePage>
  )
}
