/** What the tree is made of. */
export type TreeTopic = { id: string; name: string; parentId: string | null }

/** How deep the tree may be: a breadcrumb of four steps is the longest that fits a phone. */
export const maxTopicDepth = 4

/** Topics from the broadest down, each under its parent, by name; `depth` is 0 at the top. */
export function toTree<Topic extends TreeTopic>(topics: readonly Topic[]): (Topic & { depth: number })[] {
  const below = (parentId: string | null, depth: number): (Topic & { depth: number })[] =>
    topics
      .filter((topic) => topic.parentId === parentId)
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
      .flatMap((topic) => [{ ...topic, depth }, ...below(topic.id, depth + 1)])
  return below(null, 0)
}

/** A topic with all that are narrower. */
export function withNarrower(topics: readonly TreeTopic[], id: string): string[] {
  return [
    id,
    ...topics.filter(({ parentId }) => parentId === id).flatMap((child) => withNarrower(topics, child.id)),
  ]
}

/** A topic's broader ones, the nearest first. */
export function broaderOf(topics: readonly TreeTopic[], parentId: string | null): string[] {
  const parent = topics.find(({ id }) => id === parentId)
  return parent ? [parent.id, ...broaderOf(topics, parent.parentId)] : []
}

/** Why a topic cannot stand under another, in a sentence; null when it can. `id` is null for a new topic. */
export function findTreeProblem(
  topics: readonly TreeTopic[],
  id: string | null,
  parentId: string | null,
): string | null {
  if (parentId === null) return null
  if (!topics.some((topic) => topic.id === parentId)) return 'This topic is no longer here. Choose another.'
  if (id !== null && withNarrower(topics, id).includes(parentId)) {
    return 'A topic cannot stand under itself or under one of its narrower topics.'
  }
  const height = (from: string): number =>
    1 + Math.max(0, ...topics.filter((topic) => topic.parentId === from).map((child) => height(child.id)))
  const levels = broaderOf(topics, parentId).length + (id === null ? 1 : height(id))
  return levels > maxTopicDepth ? `The tree would be deeper than ${maxTopicDepth} levels.` : null
}
