import { lineKind, type PageLine } from '#lib/imports/page-lines.ts'

/** What stands above the text of a page, and the lines that are left. */
export type PageHead = {
  title: PageLine | null
  /** Lines that say the title again and nothing else. */
  repeats: PageLine[]
  /** The broader subjects in front of the title on a line of their own, broadest first. */
  breadcrumb: { line: PageLine; topics: string[] } | null
  /** What follows the title on a browser's tab, such as the name of the site. */
  siteName: { line: PageLine; name: string } | null
  body: PageLine[]
}

/** Most lines above the text among which the title is looked for. */
const maxHeadLines = 30

const separators = /\s*[›»>/|·]\s*|\s+[-–—]\s+/
const edgeSeparators = /^[\s›»>/|·–—:-]+|[\s›»>/|·–—:-]+$/g

/**
 * Finds the title: among the lines above the first sentence, the one that the most others repeat or contain, and the
 * first of those. A line that ends with it is the breadcrumb, a line that starts with it carries the site's name.
 */
export function readHead(lines: PageLine[]): PageHead {
  const firstProse = lines.findIndex(({ text }) => lineKind(text) !== 'title-like')
  const top = lines.slice(0, Math.min(firstProse === -1 ? lines.length : firstProse, maxHeadLines))
  const head: PageHead = { title: mostRepeated(top), repeats: [], breadcrumb: null, siteName: null, body: [] }
  for (const [index, line] of lines.entries()) {
    const rest = index < top.length && head.title ? restOf(line.text, head.title.text) : null
    if (line === head.title) continue
    if (rest === null) head.body.push(line)
    else if (rest.before === '' && rest.after === '') head.repeats.push(line)
    else if (rest.after === '' && !head.breadcrumb) {
      head.breadcrumb = { line, topics: rest.before.split(separators).filter(Boolean) }
    } else if (rest.before === '' && !head.siteName) head.siteName = { line, name: rest.after }
    else head.body.push(line)
  }
  return head
}

function mostRepeated(top: PageLine[]): PageLine | null {
  const scores = top.map((line) => top.filter((other) => restOf(other.text, line.text) !== null).length)
  return top[scores.indexOf(Math.max(...scores))] ?? null
}

/** What a line says before or after the title; null when it does not start or end with it. */
function restOf(text: string, title: string): { before: string; after: string } | null {
  const [whole, part] = [text.toLowerCase(), title.toLowerCase()]
  if (whole === part) return { before: '', after: '' }
  const after = whole.startsWith(part) ? text.slice(title.length) : ''
  if (/^\s*[|›»·–—-]/.test(after)) return { before: '', after: after.replace(edgeSeparators, '') }
  const before = whole.endsWith(part) ? text.slice(0, -title.length) : ''
  if (/[\s›»>/|]$/.test(before)) return { before: before.replace(edgeSeparators, ''), after: '' }
  return null
}
