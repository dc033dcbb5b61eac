import type { DiffNames } from '#lib/diff/diff.views.ts'
import type { EditorArticle } from '#lib/editor/editor.views.ts'
import type { EditorLibrary } from '#lib/editor/editor-library.ts'

/** What the ids of two compared texts stand for, as far as the editor knows. */
export function toDiffNames(
  { people, topics }: Pick<EditorArticle, 'people' | 'topics'>,
  { sources, pictures }: EditorLibrary,
): DiffNames {
  const named = <Thing extends { id: string }>(things: Thing[], nameOf: (thing: Thing) => string) =>
    Object.fromEntries(things.map((thing) => [thing.id, nameOf(thing)]))
  return {
    people: named(people, ({ name }) => name),
    topics: named(topics, ({ name }) => name),
    sources: named(sources, ({ title }) => title),
    pictures: named(pictures, ({ alt }) => alt ?? 'A decorative picture'),
  }
}
