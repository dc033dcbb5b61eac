const names: Record<string, string> = {
  paragraph: 'paragraph',
  heading: 'heading',
  bulletList: 'list',
  orderedList: 'numbered list',
  listItem: 'item',
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'heading cell',
  blockquote: 'quotation',
  figure: 'picture',
  keyPoints: 'key points',
  point: 'point',
  careCard: 'care card',
  crisisHelp: 'crisis help',
  riskFigure: 'risk figure',
  doctorQuestions: 'questions for the doctor',
  comparisonNote: 'comparison note',
  text: 'text',
  hardBreak: 'line break',
  citation: 'citation marker',
  bold: 'bold',
  italic: 'italic',
  subscript: 'subscript',
  superscript: 'superscript',
  link: 'link',
  glossary: 'glossary word',
}

const partNames: Record<string, string> = {
  content: 'part',
  marks: 'mark',
  arms: 'arm',
  references: 'reference',
}

/**
 * A place in something that should be a document, for people: "Block 4 (risk figure), arm 2, count".
 * Numbers count from 1. Looks only along `path`, so the value may be anything; "Document" for the whole.
 */
export function describePlace(value: unknown, path: PropertyKey[]): string {
  const words: string[] = []
  let here: unknown = value
  for (const [index, key] of path.entries()) {
    here = memberOf(here, key)
    if (typeof key === 'number') {
      const kind = kindOf(here)
      const before = String(path[index - 1] ?? 'content')
      const label = index <= 1 ? 'Block' : (partNames[before] ?? before)
      words.push(`${label} ${key + 1}${kind === null ? '' : ` (${kind})`}`)
    } else if (key !== 'attrs' && key !== 'content' && typeof path[index + 1] !== 'number') {
      words.push(String(key))
    }
  }
  return words.length === 0 ? 'Document' : words.join(', ')
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Reflect.get(value, key)
}

function kindOf(value: unknown): string | null {
  const type = memberOf(value, 'type')
  if (typeof type !== 'string') return null
  return Object.hasOwn(names, type) ? (names[type] ?? null) : `unknown “${type.slice(0, 40)}”`
}
