import { readStyle } from '#lib/editor/paste-style.ts'
import { element, findElement, type PastedElement, type PastedNode, textOf } from '#lib/editor/paste-tree.ts'

/** A paragraph that Word means as an item of a list: how deep, whether numbered, and what it says without its marker. */
type WordItem = { level: number; ordered: boolean; start: number | null; children: PastedNode[] }

/**
 * Word writes lists as paragraphs with a level and a marker of plain text. Runs of them become real lists, one inside
 * the other; everything else stays where it is.
 */
export function gatherWordLists(nodes: PastedNode[]): PastedNode[] {
  const gathered: PastedNode[] = []
  let run: WordItem[] = []
  const finish = () => {
    gathered.push(...nest(run))
    run = []
  }
  for (const node of nodes) {
    const item = typeof node === 'string' ? null : readWordItem(node)
    if (item) run.push(item)
    else if (typeof node !== 'string' || node.trim() !== '' || run.length === 0) {
      finish()
      gathered.push(node)
    }
  }
  finish()
  return gathered
}

/** Whether an element is only there for Word: comments, deleted text, footnote bodies' separators. */
export function isWordRemark(one: PastedElement): boolean {
  const style = readStyle(one)
  const kind = style.get('mso-element') ?? ''
  return (
    /^(comment|comment-list|footnote-separator|header|footer)$/.test(kind) ||
    style.has('mso-comment-reference') ||
    style.get('mso-hide') === 'all' ||
    style.get('display') === 'none' ||
    /\b(MsoCommentReference|msoDel|MsoCommentText)\b/.test(one.attrs.class ?? '')
  )
}

function readWordItem(one: PastedElement): WordItem | null {
  if (one.tag !== 'p' && one.tag !== 'div') return null
  const list = readStyle(one).get('mso-list')
  const level = Number(/level(\d)/.exec(list ?? '')?.[1] ?? Number.NaN)
  if (!list || list === 'ignore' || Number.isNaN(level)) return null
  const isMarker = (part: PastedElement) => readStyle(part).get('mso-list') === 'ignore'
  const marker = findElement(one.children, isMarker)
  const written = marker ? textOf(marker).replace(/[\s\u00a0]+/g, '') : ''
  const ordered = /^\(?(\d+|[a-z]{1,4})[.)]$/i.test(written)
  const start = /^\(?(\d+)/.exec(written)?.[1]
  return {
    level,
    ordered,
    start: start ? Number(start) : null,
    children: without(one.children, isMarker),
  }
}

function without(nodes: PastedNode[], leaves: (one: PastedElement) => boolean): PastedNode[] {
  return nodes.flatMap((node): PastedNode[] => {
    if (typeof node === 'string') return [node]
    return leaves(node) ? [] : [{ ...node, children: without(node.children, leaves) }]
  })
}

function nest(items: WordItem[]): PastedElement[] {
  const lists: PastedElement[] = []
  let at = 0
  while (at < items.length) {
    const first = items[at]
    if (!first) break
    const list = element(first.ordered ? 'ol' : 'ul', [])
    if (first.ordered && first.start !== null && first.start > 1) list.attrs.start = String(first.start)
    while (at < items.length) {
      const item = items[at]
      if (!item || item.level < first.level) break
      if (item.level === first.level && item.ordered !== first.ordered) break
      if (item.level > first.level) {
        const deeper = items.slice(at).findIndex(({ level }) => level <= first.level)
        const end = deeper < 0 ? items.length : at + deeper
        const parent = list.children.at(-1)
        const inner = nest(items.slice(at, end))
        if (typeof parent === 'object') parent.children.push(...inner)
        at = end
      } else {
        list.children.push(element('li', [element('p', item.children)]))
        at += 1
      }
    }
    lists.push(list)
  }
  return lists
}
