import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { readRowId } from '#app/(admin)/admin/(desk)/_rooms/read-row-id.ts'
import { saveTopicAction } from '#app/(admin)/admin/(desk)/topics/actions.ts'
import { TopicEdit } from '#components/admin/TopicEdit.tsx'
import { listUses } from '#lib/desk/where-used.queries.ts'
import { getDeskTopic, listDeskTopics } from '#lib/topics/topic-desk.queries.ts'

export const metadata: Metadata = { title: 'Topic' }

export default function TopicRoute({ params }: { params: Promise<{ id: string }> }) {
  return inRoom('topic.edit', async () => {
    const id = readRowId((await params).id)
    const [topic, topics, uses] = await Promise.all([
      id ? getDeskTopic(id) : null,
      listDeskTopics(),
      id ? listUses('topic', id) : [],
    ])
    if (id && !topic) notFound()
    return <TopicEdit topic={topic} topics={topics} uses={uses} save={saveTopicAction} />
  })
}
