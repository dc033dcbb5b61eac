import type { PastedElement } from '#lib/editor/paste-tree.ts'

/** The declarations of a style attribute, names in lower case. */
export function readStyle({ attrs }: PastedElement): Map<string, string> {
  return new Map(
    (attrs.style ?? '').split(';').flatMap((declaration): [string, string][] => {
      const colon = declaration.indexOf(':')
      if (colon < 0) return []
      return [
        [
          declaration.slice(0, colon).trim().toLowerCase(),
          declaration
            .slice(colon + 1)
            .trim()
            .toLowerCase(),
        ],
      ]
    }),
  )
}

const byTag: Record<string, string> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  sub: 'sub',
  sup: 'sup',
}

/**
 * The marks an inline element stands for, by its tag and its style: Google Docs and Word say bold with a style, and
 * Google Docs wraps a whole page in a `<b>` that is not.
 */
export function marksOf(one: PastedElement): string[] {
  const style = readStyle(one)
  const marks = new Set<string>()
  const tag = Object.hasOwn(byTag, one.tag) ? byTag[one.tag] : undefined
  if (tag) marks.add(tag)
  const weight = style.get('font-weight')
  if (weight && /^(bold|bolder|[6-9]00)$/.test(weight)) marks.add('strong')
  else if (weight) marks.delete('strong')
  const slant = style.get('font-style')
  if (slant === 'italic' || slant === 'oblique') marks.add('em')
  else if (slant === 'normal') marks.delete('em')
  const height = style.get('vertical-align')
  if (height === 'super') marks.add('sup')
  if (height === 'sub') marks.add('sub')
  return [...marks]
}
