import { diffArrays } from 'diff'
import type { ArticleContent } from '#lib/articles/article.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { listMediaIds } from '#lib/document/inventory.ts'
import { toPlainText } from '#lib/document/plain-text.ts'
import { listMentions } from '#lib/document/sources.ts'

/** The share of words that a change may touch and still be called minor. */
export const minorShare = 0.01

/** Words that turn a sentence round: one more or one less is never minor. */
const negations = new Set([
  'no',
  'not',
  'never',
  'none',
  'nobody',
  'neither',
  'nor',
  'without',
  'cannot',
  'unless',
])

/**
 * Why a change is more than minor, in sentences; empty when it is minor. A minor change goes out without a new review,
 * so it may touch 1 % of the words, and no number, source, picture, person, topic or word such as “not”.
 */
export function listMinorObjections(before: ArticleContent, after: ArticleContent): string[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  const most = Math.floor(Math.max(old.length, fresh.length) * minorShare)
  const same = (of: (content: ArticleContent) => unknown) =>
    canonicalJson(of(before)) === canonicalJson(of(after))
  const checks: [boolean, string][] = [
    [!touchesAtMost(old, fresh, most), `More than 1 % of the words changed; ${most} may.`],
    [!same(numbersOf), 'A number changed.'],
    [!same(negationsOf), 'A word such as “not” was added or taken away.'],
    [!same((one) => listMentions(one.body).map(({ references }) => references)), 'A source changed.'],
    [!same((one) => listMediaIds(one.body)), 'A picture changed.'],
    [!same(({ authorIds, editorIds }) => [authorIds, editorIds]), 'The people changed.'],
    [!same(speakersOf), 'A quotation was given to somebody else.'],
    [
      !same(({ topicIds, about, specialty }) => [topicIds, about, specialty]),
      'The topics or the subject changed.',
    ],
    [!same(({ aiUse, funding }) => [aiUse, funding]), 'The statement on AI or on funding changed.'],
    [!same(boxesOf), 'A care card or a help box changed its kind.'],
  ]
  return checks.flatMap(([broken, sentence]) => (broken ? [sentence] : []))
}

function textOf({ title, standfirst, description, body }: ArticleContent): string {
  return [title, standfirst, description, toPlainText(body)].join('\n')
}

function wordsOf(content: ArticleContent): string[] {
  return textOf(content).split(/\s+/).filter(Boolean)
}

function touchesAtMost(old: string[], fresh: string[], most: number): boolean {
  // One word put in the place of another is two edits; what needs more is not looked at any longer.
  const parts = diffArrays(old, fresh, { maxEditLength: 2 * most + 1 })
  if (!parts) return false
  let touched = 0
  let [removed, added] = [0, 0]
  for (const part of [...parts, { added: false, removed: false, count: 0 }]) {
    if (part.removed) removed += part.count ?? 0
    else if (part.added) added += part.count ?? 0
    else {
      touched += Math.max(removed, added)
      removed = 0
      added = 0
    }
  }
  return touched <= most
}

function numbersOf(content: ArticleContent): string[] {
  return textOf(content).match(/\d+(?:[.,]\d+)*/g) ?? []
}

function negationsOf(content: ArticleContent): string[] {
  const words =
    textOf(content)
      .toLowerCase()
      .match(/\p{L}+(?:[’']\p{L}+)?/gu) ?? []
  return words.filter((word) => negations.has(word) || /n[’']t$/.test(word)).toSorted()
}

function speakersOf({ body }: ArticleContent): unknown[] {
  return body.content.flatMap((block) =>
    block.type === 'blockquote' ? [[block.attrs.speaker, block.attrs.role, block.attrs.source]] : [],
  )
}

function boxesOf({ body }: ArticleContent): string[] {
  return body.content.flatMap((block) => {
    if (block.type === 'careCard') return [block.attrs.level]
    return block.type === 'crisisHelp' ? [block.attrs.concern] : []
  })
}
