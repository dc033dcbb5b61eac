import { ListPage } from '#components/site/ListPage.tsx'
import { PeopleList } from '#components/site/PeopleList.tsx'
import { listPeople } from '#lib/people/person.queries.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { keysOfPeople } from '#lib/publication/shown.keys.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'

export default async function PeopleRoute() {
  const [frame, people] = await Promise.all([getSiteFrame(), listPeople()])
  return (
    <ListPage
      frame={frame}
      origin={getSiteOrigin()}
      title="Authors and reviewers"
      description="Who writes, edits and medically reviews the articles, with their credentials and declared interests."
      path={readerPaths.people()}
      keys={keysOfPeople(people)}
    >
      <PeopleList people={people} />
    </ListPage>
  )
}
