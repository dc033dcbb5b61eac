import { readFileSync } from 'node:fs'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { expect, test } from 'vitest'
import { cleanPaste } from '#lib/editor/paste-clean.ts'
import { describePasteLosses } from '#lib/editor/paste-losses.ts'
import { type PastedNode, toHtml } from '#lib/editor/paste-tree.ts'
import { unsafeAddresses } from '#tests/unsafe-addresses.ts'

/** Reads HTML as a browser would, without one. */
function readHtml(html: string): PastedNode[] {
  const read = (nodes: DefaultTreeAdapterMap['childNode'][]): PastedNode[] =>
    nodes.flatMap((node): PastedNode[] => {
      if ('value' in node) return [node.value]
      if (!('tagName' in node)) return []
      const attrs = Object.fromEntries(node.attrs.map(({ name, value }) => [name.toLowerCase(), value]))
      return [{ tag: node.tagName.toLowerCase(), attrs, children: read(node.childNodes) }]
    })
  const page = parse(html).childNodes.find((node) => node.nodeName === 'html')
  const body =
    page && 'childNodes' in page ? page.childNodes.find(({ nodeName }) => nodeName === 'body') : undefined
  return body && 'childNodes' in body ? read(body.childNodes) : []
}

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8')
const clean = (html: string) => toHtml(cleanPaste(readHtml(html)).nodes)

test('a page from Word becomes headings, lists, a table and plain marks', () => {
  const { nodes, losses } = cleanPaste(readHtml(fixture('word')))
  expect(toHtml(nodes)).toBe(
    [
      '<h2>Living with migraine</h2>',
      '<h2>What helps</h2>',
      '<p>Most people need <strong>no more than 10\u00a0mg</strong> a day[1]. A new one.</p>',
      '<ul><li><p>Sleep</p><ul><li><p>at the same hours</p></li></ul></li><li><p>Water</p></li></ul>',
      '<ol start="3"><li><p>Third step</p></li><li><p>Fourth step</p></li></ol>',
      '<table><tbody><tr><td colspan="2"><p><strong>Drug</strong></p></td></tr>',
      '<tr><td><p>A</p></td><td><p>12 in 100</p></td></tr></tbody></table>',
      '<p>See <a href="https://www.nice.org.uk/guidance">the guideline</a> or my file.</p>',
    ].join(''),
  )
  expect(losses).toEqual({ pictures: 2, links: 0, embeds: 0, tablesWithoutCaption: 1 })
})

test('a page from Google Docs keeps its marks, its lists and the address it meant', () => {
  expect(clean(fixture('google-docs'))).toBe(
    [
      '<h2>Before you start</h2>',
      '<p><strong>Tell your doctor</strong> if you are <em>pregnant</em><sup>2</sup>, see ',
      '<a href="https://example.org/a?b=c">the leaflet</a>.</p>',
      '<ul><li><p>One</p><ul><li><p>One and a half</p></li></ul></li><li><p>Two</p></li></ul>',
    ].join(''),
  )
})

test('a web page keeps its words, and says what was left out', () => {
  const { nodes, losses } = cleanPaste(readHtml(fixture('web-page')))
  expect(toHtml(nodes)).toBe(
    [
      '<h2>A <em>page</em></h2>',
      '<p>First line<br>second line</p>',
      '<p>Another block with <a href="https://example.org/x">a link</a>, a jump and a trap.</p>',
      '<p>What it shows</p>',
      '<h3>Small heading</h3>',
      '<blockquote><p>Quoted heading</p><p>Quoted words</p></blockquote>',
      '<table data-attrs="{&quot;caption&quot;:&quot;Deaths in 100 people&quot;,&quot;references&quot;:[]}"><tbody>',
      '<tr><th><p>Arm</p></th><th><p>Count</p></th></tr>',
      '<tr><th rowspan="2"><p>A</p></th><td><p>19</p><p>or 20</p></td></tr></tbody></table>',
      '<p>Laid out alone</p>',
      '<p>An aside</p>',
      '<ol start="5"><li><p>Five</p><ul><li><p>deep</p></li></ul></li></ol>',
    ].join(''),
  )
  expect(losses).toEqual({ pictures: 1, links: 1, embeds: 1, tablesWithoutCaption: 0 })
  expect(describePasteLosses(losses)).toMatch(/^One picture was left out.*One link was.*One embedded part/)
})

test.each([
  '<svg><script>alert(1)</script></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<p title="x" onmouseover="alert(1)" style="background:url(javascript:alert(1))">word</p>',
  '<object data="data:text/html,<script>alert(1)</script>"></object><embed src=x>',
  '<template><script>alert(1)</script></template>',
  '<a href="https://a.example" onclick="alert(1)" ping="https://b.example">word</a>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '<base href="https://evil.example/"><link rel=stylesheet href=x><meta http-equiv=refresh content="0;url=x">',
  '<details open ontoggle=alert(1)>word</details><dialog open>word</dialog>',
  '<xmp><img src=x onerror=alert(1)></xmp><plaintext><script>alert(1)</script>',
])('nothing of %s can run or load', (html) => {
  const once = clean(html)
  for (const { tag, attrs } of elementsOf(readHtml(once))) {
    expect([
      'h2',
      'h3',
      'p',
      'ul',
      'ol',
      'li',
      'blockquote',
      'strong',
      'em',
      'sub',
      'sup',
      'br',
      'a',
    ]).toContain(tag)
    expect(Object.keys(attrs).filter((name) => name !== 'href')).toEqual([])
  }
  // What a browser makes of the cleaned markup cleans to the same: nothing changes its meaning on the second reading.
  expect(clean(once)).toBe(once)
})

test.each(unsafeAddresses)('the address %j is no link, and its words stay', (address) => {
  const link: PastedNode = { tag: 'a', attrs: { href: address }, children: ['word'] }
  expect(toHtml(cleanPaste([{ tag: 'p', attrs: {}, children: [link] }]).nodes)).toBe('<p>word</p>')
})

test('four hundred boxes inside each other are only their text', () => {
  const deep = `${'<div>'.repeat(400)}word${'</div>'.repeat(400)}`
  expect(clean(deep)).toBe('<p>word</p>')
})

function elementsOf(nodes: PastedNode[]): Exclude<PastedNode, string>[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]))
}
