import type { Mark } from '#lib/document/inline.ts'
import { safeHref } from '#lib/document/safe-href.ts'
import { memberOf, readId, readText } from '#lib/editor/attr-values.ts'
import type { EditorMark } from '#lib/editor/editor-json.ts'

/** The order in which marks lie around words, outermost first. */
export const markOrder = ['link', 'glossary', 'bold', 'italic', 'subscript', 'superscript'] as const

/**
 * Marks as a document takes them: known ones, each kind once (the first), outermost first. Undefined when none is left.
 * A link whose address may not be shown is no link; its words stay.
 */
export function readMarks(marks: readonly EditorMark[] | undefined): Mark[] | undefined {
  if (!marks?.length) return undefined
  const found = markOrder.flatMap((type): Mark[] => {
    const mark = marks.find((one) => one.type === type)
    const read = mark && readMark(type, mark)
    return read ? [read] : []
  })
  return found.length > 0 ? found : undefined
}

function readMark(type: Mark['type'], { attrs = {} }: EditorMark): Mark | null {
  if (type === 'link') {
    const href = readText(memberOf(attrs, 'href'), 2_048)
    return href !== null && safeHref(href) !== null ? { type, attrs: { href } } : null
  }
  if (type === 'glossary') {
    const termId = readId(memberOf(attrs, 'termId'))
    return termId === null ? null : { type, attrs: { termId } }
  }
  return { type }
}
