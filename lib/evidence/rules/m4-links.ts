import { walk } from '#lib/document/walk.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'

const empty =
  /^(?:(?:click |read |see |find out |learn )?(?:here|more|this|link|this (?:page|link|article|site|website)|read more|learn more|find out more|click here|more information|website|page))\.?$/iu
const bare = /^https?:\/\/|^www\./iu

/** Links that do not say where they lead, or lead nowhere. */
export const linksTold: Rule = {
  id: 'M4',
  version: 1,
  name: 'Links',
  severity: 'asks',
  definition:
    'The text of a link is “here”, “read more” or a bare address; or a link inside the site leads to nothing, which blocks.',
  source: 'WCAG 2.2, 2.4.4 and 2.4.9',
  remedy: 'Let the link say where it leads.',
  fires: [{ text: '(“click here”)', why: 'Read alone it says nothing.' }],
  doesNotFire: [{ text: '(“the review of 123 trials”)', why: 'It says where it leads.' }],
  check: ({ subject }) => {
    const hits: Hit[] = []
    for (const { node, path } of walk(subject.content.body)) {
      if (node.type !== 'text') continue
      const link = node.marks?.find((mark) => mark.type === 'link')
      if (link?.type !== 'link') continue
      const { href } = link.attrs
      const words = node.text.trim()
      const place = { kind: 'text', path, start: 0, end: node.text.length } as const
      const pathname = href.startsWith('/') ? (href.split(/[?#]/)[0] ?? '') : null
      if (pathname !== null && subject.knownPaths && !subject.knownPaths.has(pathname)) {
        hits.push({
          place,
          subject: `link ${href}`,
          quote: words,
          message: `“${href}” leads to nothing here.`,
          severity: 'blocks',
        })
      } else if (empty.test(words) || bare.test(words)) {
        hits.push({
          place,
          subject: `link ${words} ${href}`,
          quote: words,
          message: `“${words}” does not say where the link leads.`,
        })
      }
    }
    return hits
  },
}
