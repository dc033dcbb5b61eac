import { ListPage } from '#components/site/ListPage.tsx'
import { TopicWords } from '#components/site/TopicWords.tsx'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { keysOfTopics } from '#lib/publication/shown.keys.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'
import { listTopics } from '#lib/topics/topic.queries.ts'

export const dynamic = 'force-dynamic'

export default async function TopicsRoute() {
  const [frame, topics] = await Promise.all([getSiteFrame(), listTopics()])
  return (
    <ListPage
      frame={frame}
      origin={getSiteOrigin()}
      title="Topics"
      description="Every subject the publication covers, by name. Each page lists its narrower topics and its articles."
      path={readerPaths.topics()}
      keys={keysOfTopics(topics)}
    >
      <TopicWords title="All topics" topics={topics} />
    </ListPage>
  )
}
