import { assertNever } from '#lib/assert-never.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import type { DiffNames, LineRole } from '#lib/diff/diff.views.ts'
import { type Token, toTokens } from '#lib/diff/word-diff.ts'
import { careLevels } from '#lib/document/care-levels.ts'
import type { Block, BlockOf, ListItem } from '#lib/document/document.ts'
import type { Inline } from '#lib/document/inline.ts'

/** A line of a block as it is compared. */
export type Line = { role: LineRole; tokens: Token[] }

/** What ids in a block are shown as: numbers of sources in this text, names of pictures. */
export type LineContext = { numbers: Map<string, number>; names: DiffNames }

/** What a block is called above its lines; null for running text. */
export const blockLabels: Record<Block['type'], string | null> = {
  paragraph: null,
  heading: null,
  bulletList: null,
  orderedList: null,
  table: 'Table',
  blockquote: 'Quotation',
  figure: 'Picture',
  keyPoints: 'Key points',
  careCard: 'Care card',
  crisisHelp: 'Crisis help',
  riskFigure: 'Risk figure',
  doctorQuestions: 'Questions for the doctor',
  comparisonNote: 'Comparison note',
}

/** A block as the lines a reader of a comparison sees: everything of it that is signed and can be said in words. */
export function toLines(block: Block, context: LineContext): Line[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ role: 'text', tokens: runningTokens(block.content, context) }]
    case 'bulletList':
    case 'orderedList':
      return listLines(block.content, context, 0)
    case 'table':
      return [
        said('title', block.attrs.caption),
        ...block.content.map(
          (row): Line => ({
            role: 'row',
            tokens: row.content.flatMap((cell, at) => [
              ...(at > 0 ? toTokens(' | ') : []),
              ...cell.content.flatMap((one) => runningTokens(one.content, context)),
            ]),
          }),
        ),
        ...sources(block.attrs.references, context),
      ]
    case 'blockquote': {
      const { speaker, role, source, reference } = block.attrs
      return [
        ...paragraphs(block.content, context),
        said('setting', [speaker, role, source].filter(Boolean).join(', ')),
        ...sources(reference === null ? [] : [reference], context),
      ]
    }
    case 'figure':
      return [
        said('setting', context.names.pictures[block.attrs.mediaId] ?? 'a picture'),
        ...(block.attrs.caption ? [said('text', block.attrs.caption)] : []),
      ]
    case 'keyPoints':
      return points(block.content, context)
    case 'careCard':
      return [
        said('setting', careLevels[block.attrs.level]),
        said('title', block.attrs.title),
        ...block.content.flatMap((one) => toLines(one, context)),
      ]
    case 'crisisHelp':
      return [said('setting', `Where to get help: ${block.attrs.concern.replace('-', ' ')}`)]
    case 'riskFigure':
      return riskLines(block, context)
    case 'doctorQuestions':
      return [said('title', block.attrs.title), ...points(block.content, context)]
    case 'comparisonNote':
      return [said('title', block.attrs.title), ...paragraphs(block.content, context)]
    default:
      return assertNever(block)
  }
}

function riskLines({ attrs }: BlockOf<'riskFigure'>, context: LineContext): Line[] {
  return [
    said('title', attrs.title),
    ...attrs.arms.map(({ label, count }) => said('item', `${count} in ${attrs.denominator}: ${label}`)),
    said('setting', `Who: ${attrs.population}. When: ${attrs.timeFrame}.`),
    ...(attrs.note ? [said('text', attrs.note)] : []),
    ...sources(attrs.references, context),
  ]
}

/** Items of lists within lists stand further in. */
function listLines(items: ListItem[], context: LineContext, depth: number): Line[] {
  return items.flatMap((item) =>
    item.content.flatMap((block) =>
      block.type === 'paragraph'
        ? [
            {
              role: 'item' as const,
              tokens: [...toTokens('– '.repeat(depth)), ...runningTokens(block.content, context)],
            },
          ]
        : listLines(block.content, context, depth + 1),
    ),
  )
}

function points(content: { content: Inline[] }[], context: LineContext): Line[] {
  return content.map((point) => ({ role: 'item', tokens: runningTokens(point.content, context) }))
}

function paragraphs(content: BlockOf<'paragraph'>[], context: LineContext): Line[] {
  return content.map((one) => ({ role: 'text', tokens: runningTokens(one.content, context) }))
}

function said(role: LineRole, text: string): Line {
  return { role, tokens: toTokens(text) }
}

function sources(references: string[], context: LineContext): Line[] {
  if (references.length === 0) return []
  return [{ role: 'sources', tokens: references.map((id) => markerToken([id], null, context)) }]
}

function runningTokens(content: Inline[] = [], context: LineContext): Token[] {
  return content.flatMap((node): Token[] => {
    switch (node.type) {
      case 'text':
        return toTokens(node.text, node.marks?.length ? canonicalJson(node.marks) : '')
      case 'hardBreak':
        return toTokens('\n')
      case 'citation':
        return [markerToken(node.attrs.references, node.attrs.raw, context)]
      default:
        return assertNever(node)
    }
  })
}

function markerToken(references: string[], raw: string | null, { numbers }: LineContext): Token {
  const text = references.map((id) => numbers.get(id) ?? '?').join(', ')
  return references.length > 0
    ? { key: `source ${references.join(' ')}`, text, marker: true, dress: '' }
    : { key: `lost ${raw}`, text: raw ?? '?', marker: true, dress: '' }
}
