import type { Inline } from '#lib/document/inline.ts'

/** The words of running text: a hard break is a new line, a citation marker says nothing. */
export function inlineText(content: Inline[] | undefined): string {
  return (content ?? [])
    .map((node) => {
      if (node.type === 'text') return node.text
      return node.type === 'hardBreak' ? '\n' : ''
    })
    .join('')
    .trim()
}
