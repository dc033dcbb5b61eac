import type { Block } from '#lib/document/document.ts'

/** A run of a compared text. A marker's text is the number readers see. */
export type WordPart = {
  kind: 'same' | 'added' | 'removed'
  text: string
  marker: boolean
  /** What else changed about words that stayed: "link now leads to https://…"; null when nothing did. */
  note: string | null
}

/** What became of a block or of a line in it. An edited one keeps its place in the text; `moved` says it did not. */
export type Fate = 'same' | 'added' | 'removed' | 'edited'

/** What a line is in its block. */
export type LineRole = 'text' | 'title' | 'item' | 'row' | 'setting' | 'sources'

/** One line of a block, word by word. */
export type LineChange = { fate: Fate; moved: boolean; role: LineRole; parts: WordPart[] }

/** One block, line by line. `before` and `after` are its places in the two texts, from 0; null where it is not. */
export type BlockChange = {
  fate: Fate
  moved: boolean
  type: Block['type']
  /** "Risk figure"; null for running text, which needs no name. */
  label: string | null
  lines: LineChange[]
  /** Set when something changed that no line shows. */
  note: string | null
  before: number | null
  after: number | null
}

/** One field outside the body that changed, word by word. */
export type FieldChange = { label: string; parts: WordPart[] }

/** People or topics whose list changed, in the order of the new list, what went last. */
export type ListChange = {
  label: string
  items: { kind: 'same' | 'added' | 'removed' | 'moved'; name: string }[]
}

/** A source that came, went or is counted otherwise. Numbers are those readers see. */
export type SourceChange = {
  kind: 'added' | 'removed' | 'renumbered'
  name: string
  before: number | null
  after: number | null
}

/** Everything in which two contents differ, ready to be shown. */
export type ContentDiff = {
  fields: FieldChange[]
  lists: ListChange[]
  blocks: BlockChange[]
  sources: SourceChange[]
  wordsAdded: number
  wordsRemoved: number
  isSame: boolean
}

/** What the ids in a content stand for, by id. */
export type DiffNames = {
  people: Record<string, string>
  topics: Record<string, string>
  sources: Record<string, string>
  pictures: Record<string, string>
}
