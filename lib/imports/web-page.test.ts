import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document } from '#lib/document/document.ts'
import { toPlainText } from '#lib/document/plain-text.ts'
import { type PageMarkup, readWebPage } from '#lib/imports/web-page.ts'
import { eighthsOf, expectProportional } from '#tests/cpu-time.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function read(text: string, markup: PageMarkup) {
  const page = readWebPage(bytes(text), markup)
  if (!page.ok) throw new Error(page.refusal.message)
  return { ...page.value.content, sources: page.value.sources }
}

const kindsOf = (body: Document) => body.content.map(({ type }) => type)

const page = `<!doctype html><html><head><title>Knee pain | The Clinic</title>
<meta name="description" content="What helps a sore knee."></head><body>
<header><a href="/">The Clinic</a></header><nav><ul><li>Home</li></ul></nav>
<article><h1>Knee pain in runners</h1><p>Most pain comes from <b>doing more</b> than before.<sup><a href="#r2">2</a></sup></p>
<h2>What helps</h2><ul><li>Rest<ul><li>for a week</li></ul></li><li>H<sub>2</sub>O, see <a href="https://example.org/x">this</a>.</li></ul>
<ol start="3"><li>Walk</li></ol><blockquote><p>It got better.</p></blockquote>
<table><caption>Deaths</caption><tr><th>Arm</th><th>n</th></tr><tr><td>A</td><td>4 in 100</td></tr></table>
<h2>References</h2><ol><li>One</li><li id="r2">Example J. A study. doi:10.1000/1</li></ol>
<script>alert(1)</script><aside>Buy this</aside></article><footer>Imprint</footer></body></html>`

test('HTML: the article without what stands around it', () => {
  const { title, description, body, sources } = read(page, 'html')
  expect([...sources]).toEqual([['[2]', 'Example J. A study. doi:10.1000/1']])
  expect([title, description]).toEqual(['Knee pain in runners', 'What helps a sore knee.'])
  expect(kindsOf(body)).toEqual(['paragraph', 'heading', 'bulletList', 'orderedList', 'paragraph', 'table'])
  expect(body.content[0]).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Most pain comes from ' },
      { type: 'text', text: 'doing more', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' than before.' },
      { type: 'citation', attrs: { references: [], raw: '[2]' } },
    ],
  })
  expect(body.content[3]).toMatchObject({ attrs: { start: 3 } })
  expect(body.content[5]).toMatchObject({ attrs: { caption: 'Deaths' } })
  expect(JSON.stringify(body)).not.toMatch(/alert|Imprint|Buy this|Home/)
})

test('Markdown: headings, lists, a table, a footnote, and no front matter', () => {
  const text = `---
title: not the text
---
# Knee pain

Most pain comes from *doing more*.[^1] **Rest** helps.

## What helps

- Rest
- [Ask](https://example.org)

| Arm | n |
|---|---|
| A | 4 in 100 |

[^1]: Example J. 2020.
`
  const { title, body, sources } = read(text, 'markdown')
  expect(title).toBe('Knee pain')
  expect([...sources]).toEqual([['[1]', expect.stringContaining('Example J. 2020.')]])
  expect(JSON.stringify(body)).not.toContain('Example J')
  expect(kindsOf(body).slice(0, 4)).toEqual(['paragraph', 'heading', 'bulletList', 'table'])
  expect(JSON.stringify(body.content[0])).toContain('"raw":"[1]"')
  expect(toPlainText(body)).not.toContain('not the text')
})

test('what is no page is refused in a sentence', () => {
  for (const text of ['<nav>Home</nav>', '<html></html>', '']) {
    expect(readWebPage(bytes(text), 'html')).toMatchObject({ ok: false })
  }
  expect(readWebPage(new Uint8Array([0xff, 0xfe, 0]), 'html')).toMatchObject({ ok: false })
})

test('any HTML and any Markdown is a document or refused, and never throws', () => {
  const tag = fc.constantFrom(
    ...[
      'p',
      'h1',
      'h2',
      'ul',
      'li',
      'table',
      'tr',
      'td',
      'caption',
      'blockquote',
      'a href="#1"',
      'sup',
      'b',
      'br',
    ],
    ...['/p', '/ul', '/table', '/a', '/b', 'div', 'section data-node="point"', 'article', 'ol start="0"'],
  )
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    fc.string(),
    fc.constantFrom('[1]', '# ', '- ', '| a | b |\n'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('html', 'markdown'), (pieces, markup) => {
      const outcome = readWebPage(bytes(pieces.join('')), markup as PageMarkup)
      if (!outcome.ok) expect(outcome.refusal.message).toMatch(/\.$/)
    }),
    { numRuns: 500 },
  )
})

test.each<[string, PageMarkup, string]>([
  ['elements in elements', 'html', '<div>'.repeat(60_000)],
  ['lists in lists', 'html', '<ul><li>'.repeat(40_000)],
  ['bold in bold', 'html', `${'<b>a'.repeat(2_000)}`],
  ['open brackets', 'markdown', '['.repeat(20_000)],
  ['stars', 'markdown', '*a '.repeat(20_000)],
  ['quotations', 'markdown', '> '.repeat(5_000)],
])('%s cost what they are long', (_, markup, text) => {
  expectProportional((eighths) => readWebPage(bytes(eighthsOf(text, eighths)), markup))
})
