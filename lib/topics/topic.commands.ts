import { decideAccess } from '#lib/accounts/policy.ts'
import { changedFields } from '#lib/desk/changed-fields.ts'
import { moveWithin } from '#lib/desk/move-within.ts'
import type { Saved } from '#lib/desk/save.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { publicationKeys as keys, keysOfEveryPage } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { placeRedirect } from '#lib/redirects/redirect.commands.ts'
import { refuse, succeed } from '#lib/result.ts'
import type { TopicInput } from '#lib/topics/topic.input.ts'
import type { DeskTopic } from '#lib/topics/topic.views.ts'
import { getDeskTopic } from '#lib/topics/topic-desk.queries.ts'
import { broaderOf, findTreeProblem, type TreeTopic, withNarrower } from '#lib/topics/topic-tree.ts'

/**
 * Saves a topic, or adds one. Its narrower topics name it in their breadcrumb and its broader ones list its articles,
 * so all of them are made anew; what stands around every page, or which neighbours an article may have, makes all anew.
 */
export async function saveTopic(db: DbClient, input: TopicInput, by: Acting): Promise<Saved<{ id: string }>> {
  const access = decideAccess(by.actor, 'topic.edit')
  if (!access.ok) return access
  const { id, version, inNavigation, ...fields } = input
  return db.$transaction(async (tx) => {
    const topics = await lockTopics(tx)
    const before = id ? await getDeskTopic(id, tx) : null
    if (id && !before) return refuse({ kind: 'not-found' })
    if (before && before.version !== version) {
      return refuse({ kind: 'stale-version', version: before.version, present: toPresent(before) })
    }
    const namesake = await tx.topic.findUnique({ where: { slug: fields.slug }, select: { id: true } })
    if (namesake && namesake.id !== id) {
      return refuse({ kind: 'field', field: 'slug', problem: 'Another topic already has this address.' })
    }
    const problem = findTreeProblem(topics, id, fields.parentId)
    if (problem) return refuse({ kind: 'field', field: 'parentId', problem })
    const navigationOrder = inNavigation ? (before?.navigationOrder ?? (await nextPlace(tx))) : null
    const data = { ...fields, navigationOrder }
    const saved = id
      ? await tx.topic.update({
          where: { id },
          data: { ...data, version: version + 1 },
          select: { id: true },
        })
      : await tx.topic.create({ data, select: { id: true } })
    const [from, to] = [readerPaths.topic(before?.slug ?? fields.slug), readerPaths.topic(fields.slug)]
    const moved = before && from !== to ? await placeRedirect(tx, { from, to }, by.at) : [to]
    await appendAudit(tx, {
      ...by,
      action: id ? 'topic.edit' : 'topic.add',
      subject: `topic:${saved.id}`,
      detail: changedFields({ ...before }, data),
    })
    const isEverywhere =
      (before?.navigationOrder ?? navigationOrder) !== null || before?.sensitive !== fields.sensitive
    const lists = [
      saved.id,
      ...broaderOf(topics, before?.parentId ?? null),
      ...broaderOf(topics, fields.parentId),
    ]
    const touched = [
      ...withNarrower(topics, saved.id).map(keys.topic),
      ...lists.flatMap((one) => [keys.topic(one), keys.topicArticles(one)]),
      ...[...moved, readerPaths.topics(), readerPaths.home()].map(keys.path),
      keys.articles(),
      ...(isEverywhere ? keysOfEveryPage() : []),
    ]
    const reason = 'topic changed'
    await appendEvent(tx, { kind: 'refresh', keys: [...new Set(touched)], articleId: null, reason })
    return succeed(saved)
  })
}

/** Moves a topic one place up or down in the navigation. */
export async function moveTopic(
  db: DbClient,
  { key, way }: { key: string; way: 'up' | 'down' },
  by: Acting,
): Promise<Saved> {
  const access = decideAccess(by.actor, 'topic.edit')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    await lockTopics(tx)
    const shown = await tx.topic.findMany({
      where: { navigationOrder: { not: null } },
      select: { id: true },
      orderBy: [{ navigationOrder: 'asc' }, { name: 'asc' }],
    })
    const order = moveWithin(
      shown.map(({ id }) => id),
      key,
      way,
    )
    if (!order) return refuse({ kind: 'not-found' })
    for (const [place, id] of order.entries()) {
      await tx.topic.update({ where: { id }, data: { navigationOrder: place + 1 }, select: { id: true } })
    }
    await appendAudit(tx, { ...by, action: 'topic.move', subject: `topic:${key}`, detail: { order } })
    const reason = 'order of the navigation'
    await appendEvent(tx, { kind: 'refresh', keys: keysOfEveryPage(), articleId: null, reason })
    return succeed(null)
  })
}

function toPresent(topic: DeskTopic): Record<string, string> {
  const { name, description, slug, meshId, reviewIntervalMonths, sensitive, navigationOrder } = topic
  return {
    name,
    description,
    slug,
    meshId: meshId ?? '',
    reviewIntervalMonths: String(reviewIntervalMonths),
    sensitive: sensitive ? 'on' : '',
    inNavigation: navigationOrder === null ? '' : 'on',
  }
}

async function nextPlace(tx: Db): Promise<number> {
  const { _max } = await tx.topic.aggregate({ _max: { navigationOrder: true } })
  return (_max.navigationOrder ?? 0) + 1
}

/** The tree, which nobody else changes until the commit: two moves cannot make a ring together. */
async function lockTopics(tx: Db): Promise<TreeTopic[]> {
  await tx.$executeRaw`LOCK TABLE "Topic" IN SHARE ROW EXCLUSIVE MODE`
  return tx.topic.findMany({ select: { id: true, name: true, parentId: true } })
}
