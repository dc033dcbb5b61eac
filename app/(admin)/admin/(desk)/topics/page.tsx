import type { Metadata } from 'next'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { moveTopicAction } from '#app/(admin)/admin/(desk)/topics/actions.ts'
import { TopicDesk } from '#components/admin/TopicDesk.tsx'
import { matchesSearch, readSearch } from '#lib/desk/find-in.ts'
import { listDeskTopics } from '#lib/topics/topic-desk.queries.ts'

export const metadata: Metadata = { title: 'Topics' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default function TopicsRoute({ searchParams }: Props) {
  return inRoom('topic.edit', async () => {
    const search = readSearch((await searchParams).q)
    const topics = await listDeskTopics()
    const found = topics.filter(({ name, slug }) => matchesSearch(search, name, slug))
    const navigation = topics
      .filter(({ navigationOrder }) => navigationOrder !== null)
      .toSorted((one, other) => (one.navigationOrder ?? 0) - (other.navigationOrder ?? 0))
    return <TopicDesk topics={found} navigation={navigation} search={search} move={moveTopicAction} />
  })
}
