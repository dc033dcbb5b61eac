import { assertNever } from '#lib/assert-never.ts'
import { formatLongDay } from '#lib/dates.ts'
import { careLevels } from '#lib/document/care-levels.ts'
import type { Block, BlockOf, ListItem, RiskFigureData } from '#lib/document/document.ts'
import type { Inline, Mark } from '#lib/document/inline.ts'
import { safeHref } from '#lib/document/safe-href.ts'
import type { FeedEntry, FeedSource } from '#lib/feeds/feed.views.ts'
import { element, tag, type Xml } from '#lib/feeds/xml.ts'
import { formatAuthors, toSourceAddress } from '#lib/references/reference-words.ts'

/** Where an article stands and what its markers point to. */
type Place = { url: string; ordinals: Map<string, number> }

/**
 * The whole article as HTML that any feed reader shows: no classes, no scripts, no relative address.
 * The crisis box becomes a link to the article, because a phone number in a stored feed outlives its check.
 */
export function toFeedHtml(entry: FeedEntry, origin: string): string {
  const url = new URL(entry.path, origin).href
  const place = { url, ordinals: new Map(entry.sources.map((source) => [source.id, source.ordinal])) }
  const parts = [
    ...(entry.demonstration ? [tag('p', tag('em', 'Demonstration content: not medical advice.'))] : []),
    ...entry.corrections.map(correction),
    ...entry.body.content.map((node) => block(node, place)),
    ...(entry.sources.length > 0 ? [tag('h2', 'Sources'), tag('ol', entry.sources.map(sourceItem))] : []),
  ]
  return parts.map((part) => part.xml).join('\n')
}

function block(node: Block, place: Place): Xml {
  switch (node.type) {
    case 'paragraph':
      return tag('p', inline(node.content, place))
    case 'heading':
      return tag(`h${node.attrs.level}`, inline(node.content, place))
    case 'bulletList':
      return tag('ul', items(node.content, place))
    case 'orderedList':
      return element('ol', node.attrs ? { start: String(node.attrs.start) } : {}, items(node.content, place))
    case 'table':
      return table(node, place)
    case 'blockquote': {
      const { speaker, role, source } = node.attrs
      const credit = [speaker, role, source].filter(Boolean).join(', ')
      return tag(
        'blockquote',
        node.content.map((one) => block(one, place)),
        tag('p', `— ${credit}`),
      )
    }
    case 'figure':
      return tag(
        'p',
        tag('em', node.attrs.caption ?? ''),
        ' ',
        link(place.url, 'See the picture in the article.'),
      )
    case 'keyPoints':
      return tag('div', tag('h2', 'Key points'), tag('ul', points(node.content, place)))
    case 'careCard': {
      const title = `${careLevels[node.attrs.level]}: ${node.attrs.title}`
      return tag(
        'div',
        tag('h3', title),
        node.content.map((one) => block(one, place)),
      )
    }
    case 'crisisHelp':
      return tag(
        'p',
        tag('strong', 'If you need help now: '),
        link(place.url, 'where to call, in the article.'),
      )
    case 'riskFigure':
      return riskFigure(node.attrs, place)
    case 'doctorQuestions':
      return tag('div', tag('h3', node.attrs.title), tag('ul', points(node.content, place)))
    case 'comparisonNote':
      return tag(
        'div',
        tag('h3', node.attrs.title),
        node.content.map((one) => block(one, place)),
      )
    default:
      return assertNever(node)
  }
}

function riskFigure(data: RiskFigureData, place: Place): Xml {
  const denominator = data.denominator.toLocaleString('en-GB')
  return tag(
    'div',
    tag('h3', data.title),
    tag('p', `${data.population}, ${data.timeFrame}:`),
    tag(
      'ul',
      data.arms.map((arm) => tag('li', `${arm.label}: ${arm.count} in ${denominator}`)),
    ),
    tag('p', data.note, markers(data.references, place)),
  )
}

function table(node: BlockOf<'table'>, place: Place): Xml {
  const rows = node.content.map((row) =>
    tag(
      'tr',
      row.content.map((cell) => {
        const { colspan = 1, rowspan = 1 } = cell.attrs ?? {}
        const spans = {
          ...(colspan > 1 && { colspan: `${colspan}` }),
          ...(rowspan > 1 && { rowspan: `${rowspan}` }),
        }
        const name = cell.type === 'tableHeader' ? 'th' : 'td'
        return element(
          name,
          spans,
          cell.content.map((one) => block(one, place)),
        )
      }),
    ),
  )
  return tag('table', tag('caption', node.attrs.caption), tag('tbody', rows))
}

function items(list: ListItem[], place: Place): Xml[] {
  return list.map((item) =>
    tag(
      'li',
      item.content.map((one) => block(one, place)),
    ),
  )
}

function points(list: BlockOf<'keyPoints'>['content'], place: Place): Xml[] {
  return list.map((point) => tag('li', inline(point.content, place)))
}

function inline(content: Inline[] | undefined, place: Place): (Xml | string)[] {
  return (content ?? []).map((node) => {
    switch (node.type) {
      case 'text':
        return (node.marks ?? []).reduceRight<Xml | string>(
          (inner, mark) => marked(mark, inner, place),
          node.text,
        )
      case 'hardBreak':
        return tag('br')
      case 'citation':
        return markers(node.attrs.references, place)
      default:
        return assertNever(node)
    }
  })
}

function marked(mark: Mark, inner: Xml | string, place: Place): Xml | string {
  switch (mark.type) {
    case 'bold':
      return tag('strong', inner)
    case 'italic':
      return tag('em', inner)
    case 'subscript':
      return tag('sub', inner)
    case 'superscript':
      return tag('sup', inner)
    case 'link': {
      const href = safeHref(mark.attrs.href)
      return href === null ? inner : link(new URL(href, place.url).href, inner)
    }
    case 'glossary':
      return inner
    default:
      return assertNever(mark)
  }
}

function markers(references: string[], place: Place): Xml {
  const numbers = references.map((id) => place.ordinals.get(id)).filter((ordinal) => ordinal !== undefined)
  return numbers.length > 0 ? tag('sup', `[${numbers.join(', ')}]`) : { xml: '' }
}

function sourceItem(source: FeedSource): Xml {
  const about = [formatAuthors(source), source.containerTitle, source.year === null ? null : `${source.year}`]
  const address = toSourceAddress(source)
  const words = `${source.title} (${about.filter(Boolean).join('. ')})`
  return tag('li', address === null ? words : link(address, words))
}

function correction(one: FeedEntry['corrections'][number]): Xml {
  return tag(
    'p',
    tag('strong', `Corrected on ${formatLongDay(one.correctedAt)}. `),
    `It said: “${one.was}” It now says: “${one.isNow}”`,
  )
}

function link(href: string, content: Xml | string): Xml {
  return element('a', { href }, content)
}
