import { type Db, db } from '#lib/platform/db.ts'
import type { DeskTopic, DeskTopicLine } from '#lib/topics/topic.views.ts'
import { toTree } from '#lib/topics/topic-tree.ts'

/** The whole tree as the desk lists it, each topic with how many published articles it has itself. */
export async function listDeskTopics(): Promise<DeskTopicLine[]> {
  const rows = await db().topic.findMany({
    select: {
      id: true,
      name: true,
      slug: true,
      parentId: true,
      sensitive: true,
      reviewIntervalMonths: true,
      navigationOrder: true,
      _count: { select: { revisions: { where: { revision: { publishedOf: { isNot: null } } } } } },
    },
  })
  return toTree(rows.map(({ _count, ...topic }) => ({ ...topic, articleCount: _count.revisions })))
}

/** A topic to edit; null when there is none. */
export async function getDeskTopic(id: string, tx: Db = db()): Promise<DeskTopic | null> {
  return tx.topic.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      slug: true,
      description: true,
      meshId: true,
      sensitive: true,
      reviewIntervalMonths: true,
      navigationOrder: true,
      parentId: true,
      version: true,
    },
  })
}
