import type { ArticleContent } from '#lib/articles/article.ts'
import type { Block } from '#lib/document/document.ts'
import type { Inline } from '#lib/document/inline.ts'
import { walkFrom } from '#lib/document/walk.ts'
import { listSentences, type Sentence } from '#lib/evidence/sentences.ts'

/** What a passage is to a reader. Rules weigh a title, a lead and a key point more than a paragraph. */
export type PassageRole =
  | 'title'
  | 'standfirst'
  | 'description'
  | 'lead'
  | 'heading'
  | 'paragraph'
  | 'key-point'
  | 'question'
  | 'care-card'
  | 'quotation'
  | 'cell'
  | 'neighbour-title'

/** A marker and where it stands in the passage's text. */
export type Marker = { at: number; references: string[]; raw: string | null }

/** A sentence, its words as a rule compares them, and the sources a marker puts behind it. */
export type PassageSentence = Sentence & {
  /** Ids of the sources whose marker covers it; empty when none does. */
  references: string[]
}

/** A run of text that stands together: the title, a paragraph, a list item, a cell. */
export type Passage = {
  /** As the document walk names the block, or the field's name. */
  path: string
  role: PassageRole
  text: string
  sentences: PassageSentence[]
  markers: Marker[]
  /** The position of the heading it stands under among all headings; -1 before the first. */
  section: number
  /** Who said it, in a quotation. */
  speaker: string | null
}

/** A marker covers its own sentence and at most this many in all, counted back within its passage. */
export const longestRun = 3

/** The whole text of an article as passages, in the order a reader meets them. */
export function listPassages(content: ArticleContent): Passage[] {
  const fields: [string, PassageRole, string][] = [
    ['title', 'title', content.title],
    ['standfirst', 'standfirst', content.standfirst],
    ['description', 'description', content.description],
  ]
  const passages = fields.filter(([, , text]) => text !== '').map((field) => plainPassage(...field))
  let section = -1
  let isFirstParagraph = true
  for (const [index, block] of content.body.content.entries()) {
    if (block.type === 'heading') section += 1
    for (const passage of blockPassages(block, `content[${index}]`)) {
      const isLead = isFirstParagraph && passage.role === 'paragraph'
      if (isLead) isFirstParagraph = false
      passages.push({ ...passage, section, role: isLead ? 'lead' : passage.role })
    }
  }
  const neighbours = content.unresolvedLinks.map(({ title }, index) =>
    plainPassage(`unresolvedLinks[${index}]`, 'neighbour-title', title),
  )
  return [...passages, ...neighbours]
}

function plainPassage(path: string, role: PassageRole, text: string): Passage {
  const sentences = listSentences(text).map((sentence) => ({ ...sentence, references: [] }))
  return { path, role, text, sentences, markers: [], section: -1, speaker: null }
}

function blockPassages(block: Block, path: string): Passage[] {
  const role = roleOf(block)
  const speaker = block.type === 'blockquote' ? block.attrs.speaker : null
  const passages: Passage[] = []
  for (const { node, path: place } of walkFrom(block, path)) {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'point') continue
    const passage = inlinePassage(place, node.type === 'heading' ? 'heading' : role, node.content ?? [])
    if (passage.text !== '' || passage.markers.length > 0) passages.push({ ...passage, speaker })
  }
  return passages
}

function roleOf(block: Block): PassageRole {
  switch (block.type) {
    case 'keyPoints':
      return 'key-point'
    case 'doctorQuestions':
      return 'question'
    case 'careCard':
      return 'care-card'
    case 'blockquote':
      return 'quotation'
    case 'table':
      return 'cell'
    default:
      return 'paragraph'
  }
}

function inlinePassage(path: string, role: PassageRole, content: readonly Inline[]): Passage {
  let text = ''
  const markers: Marker[] = []
  for (const node of content) {
    if (node.type === 'text') text += node.text
    else if (node.type === 'hardBreak') text += '\n'
    else markers.push({ at: text.length, ...node.attrs })
  }
  const sentences = withReferences(listSentences(text), markers)
  return { path, role, text, sentences, markers, section: -1, speaker: null }
}

/** A marker stands behind the sentence it ends or is in, and those before it that no other marker covers, up to the run. */
function withReferences(sentences: readonly Sentence[], markers: Marker[]): PassageSentence[] {
  const covered = sentences.map((sentence): PassageSentence => ({ ...sentence, references: [] }))
  let from = 0
  for (const { at, references } of markers) {
    let last = covered.findLastIndex(({ start }) => start < at)
    if (last === -1) last = 0
    const first = Math.max(Math.min(from, last), last - longestRun + 1)
    for (const sentence of covered.slice(first, last + 1)) {
      sentence.references = [...new Set([...sentence.references, ...references])]
    }
    from = last + 1
  }
  return covered
}
