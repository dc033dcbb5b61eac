import { GlossaryList } from '#components/site/GlossaryList.tsx'
import { ListPage } from '#components/site/ListPage.tsx'
import { listGlossary } from '#lib/glossary/glossary.queries.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'

export default async function GlossaryRoute() {
  const [frame, terms] = await Promise.all([getSiteFrame(), listGlossary()])
  return (
    <ListPage
      frame={frame}
      origin={getSiteOrigin()}
      title="Words explained"
      description="Medical and statistical words as the articles use them, in plain English."
      path={readerPaths.glossary()}
      keys={[publicationKeys.site(), ...terms.map(({ id }) => publicationKeys.glossaryTerm(id))]}
    >
      <GlossaryList terms={terms} />
    </ListPage>
  )
}
