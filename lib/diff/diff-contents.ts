import type { ArticleContent } from '#lib/articles/article.ts'
import type {
  BlockChange,
  ContentDiff,
  DiffNames,
  FieldChange,
  ListChange,
  SourceChange,
  WordPart,
} from '#lib/diff/diff.views.ts'
import { diffBlocks } from '#lib/diff/diff-blocks.ts'
import { diffTokens, toTokens } from '#lib/diff/word-diff.ts'
import { numberSources } from '#lib/document/sources.ts'

/** Everything in which two contents differ. Names that are missing are shown as "unknown". */
export function diffContents(before: ArticleContent, after: ArticleContent, names: DiffNames): ContentDiff {
  const numbers = { before: numberSources(before.body), after: numberSources(after.body) }
  const blocks = diffBlocks(before.body.content, after.body.content, {
    before: { numbers: numbers.before, names },
    after: { numbers: numbers.after, names },
  })
  const fields = diffFields(before, after)
  const lists = [
    diffList('Authors', before.authorIds, after.authorIds, names.people),
    diffList('Editors', before.editorIds, after.editorIds, names.people),
    diffList('Topics', before.topicIds, after.topicIds, names.topics),
  ].filter((list) => list !== null)
  const sources = diffSources(numbers, names.sources)
  return {
    fields,
    lists,
    blocks,
    sources,
    wordsAdded: countWords('added', fields, blocks),
    wordsRemoved: countWords('removed', fields, blocks),
    isSame:
      fields.length + lists.length + sources.length === 0 &&
      blocks.every(({ fate, moved }) => fate === 'same' && !moved),
  }
}

function diffFields(before: ArticleContent, after: ArticleContent): FieldChange[] {
  const say = (content: ArticleContent): [string, string][] => [
    ['Title', content.title],
    ['Standfirst', content.standfirst],
    ['Description', content.description],
    ['Use of AI', content.aiUse ?? 'not stated'],
    ['Funding', content.funding ?? ''],
    [
      'About',
      content.about
        ? `${content.about.name} (${content.about.type}) ${content.about.meshId ?? ''}`.trim()
        : '',
    ],
    ['Specialty', content.specialty ?? ''],
    ['Lost links', content.unresolvedLinks.map(({ relation, title }) => `${relation}: ${title}`).join('; ')],
  ]
  const fresh = new Map(say(after))
  return say(before).flatMap(([label, text]) => {
    const now = fresh.get(label) ?? ''
    return now === text ? [] : [{ label, parts: diffTokens(toTokens(text), toTokens(now)) }]
  })
}

function diffList(
  label: string,
  before: string[],
  after: string[],
  names: Record<string, string>,
): ListChange | null {
  if (before.join() === after.join()) return null
  const nameOf = (id: string) => names[id] ?? 'unknown'
  const stayedBefore = before.filter((id) => after.includes(id))
  const stayedAfter = after.filter((id) => before.includes(id))
  const kindOf = (id: string) => {
    if (!before.includes(id)) return 'added'
    return stayedBefore.indexOf(id) === stayedAfter.indexOf(id) ? 'same' : 'moved'
  }
  return {
    label,
    items: [
      ...after.map((id) => ({ kind: kindOf(id), name: nameOf(id) }) as const),
      ...before
        .filter((id) => !after.includes(id))
        .map((id) => ({ kind: 'removed', name: nameOf(id) }) as const),
    ],
  }
}

function diffSources(
  { before, after }: { before: Map<string, number>; after: Map<string, number> },
  names: Record<string, string>,
): SourceChange[] {
  const ids = [...new Set([...after.keys(), ...before.keys()])]
  return ids.flatMap((id): SourceChange[] => {
    const place = { before: before.get(id) ?? null, after: after.get(id) ?? null }
    if (place.before === place.after) return []
    const kind = place.before === null ? 'added' : place.after === null ? 'removed' : 'renumbered'
    return [{ kind, name: names[id] ?? 'unknown', ...place }]
  })
}

function countWords(kind: WordPart['kind'], fields: FieldChange[], blocks: BlockChange[]): number {
  const parts = [...fields, ...blocks.flatMap(({ lines }) => lines)].flatMap((one) => one.parts)
  return parts
    .filter((part) => part.kind === kind && !part.marker)
    .reduce((sum, part) => sum + (part.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
}
