import { answerWithout } from '#app/(site)/_answers/answer-without.tsx'
import { CardGrid } from '#components/article/CardGrid.tsx'
import { Head } from '#components/site/Head.tsx'
import { JsonLd } from '#components/site/JsonLd.tsx'
import { PageHeader } from '#components/site/PageHeader.tsx'
import { Pagination } from '#components/site/Pagination.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { TopicWords } from '#components/site/TopicWords.tsx'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { keysOfTopic } from '#lib/publication/shown.keys.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'
import { toTopicGraph } from '#lib/social/page-graphs.ts'
import { toTopicHead } from '#lib/social/site-heads.ts'
import { getTopicPage } from '#lib/topics/topic.queries.ts'

/** One page of a topic, or the answer that there is no such page. */
export async function showTopic(slug: string, page: number) {
  const [frame, topic] = await Promise.all([getSiteFrame(), getTopicPage(slug, page)])
  if (!topic) return answerWithout(readerPaths.topic(slug, page), frame)
  const origin = getSiteOrigin()
  return (
    <SitePage frame={frame} sectionPath={topic.breadcrumb[1]?.path ?? topic.path}>
      <Head tags={toTopicHead(topic, frame, origin)} />
      <JsonLd graph={toTopicGraph(topic, frame, origin)} />
      <ShelfDirectives keys={keysOfTopic(topic)} />
      <PageHeader title={topic.name} standfirst={topic.description} crumbs={topic.breadcrumb.slice(0, -1)} />
      {topic.children.length > 0 && <TopicWords title="Narrower topics" topics={topic.children} />}
      <CardGrid cards={topic.articles.cards} heading="h2" />
      <Pagination
        page={topic.articles.page}
        pageCount={topic.articles.pageCount}
        toPath={(number) => readerPaths.topic(slug, number)}
      />
    </SitePage>
  )
}
