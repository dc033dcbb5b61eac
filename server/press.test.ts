import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pressPage } from '#server/press.ts'

const directives = '<meta name="shelf:keys" content="site article:1">'

function page({ head = directives, body = '<main>Text</main>' }: { head?: string; body?: string }): string {
  return `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`
}

test('makes a document of what Next renders: no framework, no directive, every word', async () => {
  const rendered = await readFile(join(import.meta.dirname, 'press.sample.txt'), 'utf8')
  const { html, ...said } = pressPage(rendered)
  expect(said).toEqual({ status: 404, keys: ['site', 'path:/nothing'], ttlSeconds: null, location: null })
  expect(html).not.toMatch(/__next_f|self\.|_next\/static\/[^"]*\.js|shelf:|<!--|data-precedence|<div hidden/)
  expect(html).toContain('There is no page here')
  expect(html.match(/<script[^>]*>/g)).toEqual([
    expect.stringMatching(/^<script src="\/reader\.[0-9a-f]+\.js" defer="">$/),
  ])
  expect(html.match(/<link rel="stylesheet"[^>]*>/g)?.length).toBeGreaterThan(0)
  expect(html.length).toBeLessThan(rendered.length / 2)
})

test('keeps JSON-LD byte for byte and puts it at the end of the head', () => {
  const data = '<script type="application/ld+json">{"a":"\\u003c/b>"}</script>'
  const { html } = pressPage(page({ body: `${data}<main>Text</main>` }))
  expect(html).toContain(`${data}</head><body><main>Text</main></body>`)
})

test.each([
  ['an inline script', '<script>alert(1)</script>'],
  ['a script of the framework', '<script src="/_next/static/chunks/a.js" async=""></script>'],
  ['a script from elsewhere', '<script src="https://elsewhere.example/reader.js"></script>'],
  ['a script that only begins like ours', '<script src="//reader.js"></script>'],
  ['a module', '<script type="module">import "x"</script>'],
  ['a script inside the text', '<div><p><script>alert(1)</script></p></div>'],
])('drops %s', (_what, script) => {
  expect(pressPage(page({ body: script })).html).not.toContain('<script')
})

test.each([
  ['fonts', '<link rel="preload" as="font" href="/fonts/a.woff2">', true],
  ['style sheets', '<link rel="stylesheet" href="/a.css">', true],
  ['scripts', '<link rel="preload" as="script" href="/a.js">', false],
  ['modules', '<link rel="modulepreload" href="/a.js">', false],
])('preloads of %s stay: %#', (_what, link, stays) => {
  expect(pressPage(page({ head: directives + link })).html.includes(link)).toBe(stays)
})

test('joins text that the framework keeps apart', () => {
  expect(pressPage(page({ body: '<p>In <!-- -->2026<!-- -->.</p>' })).html).toContain('<p>In 2026.</p>')
})

test('reads every directive', () => {
  const head = `${directives}<meta name="shelf:status" content="308"><meta name="shelf:ttl" content="60"><meta name="shelf:location" content="/articles/new">`
  expect(pressPage(page({ head }))).toMatchObject({
    keys: ['site', 'article:1'],
    status: 308,
    ttlSeconds: 60,
    location: '/articles/new',
  })
})

const move = (location: string) =>
  `<meta name="shelf:status" content="308"><meta name="shelf:location" content="${location}">`

test.each<[string, Parameters<typeof page>[0], RegExp]>([
  ['a page streamed in parts', { body: '<template id="B:0"></template>' }, /streamed/],
  ['a status that is none of ours', { head: '<meta name="shelf:status" content="500">' }, /shelf:status/],
  ['a time to live that is no number', { head: '<meta name="shelf:ttl" content="soon">' }, /shelf:ttl/],
  ['a move to nowhere', { head: '<meta name="shelf:status" content="308">' }, /location/],
  ['a location without a move', { head: '<meta name="shelf:location" content="/a">' }, /location/],
  ['a move to another site', { head: move('https://elsewhere.example') }, /location/],
  ['a move to another site in disguise', { head: move('//elsewhere.example') }, /location/],
  ['a move that some browsers take for another site', { head: move('/\\elsewhere.example') }, /location/],
  ['a move that breaks the line', { head: move('/a\nb') }, /location/],
])('refuses %s', (_what, parts, reason) => {
  expect(() => pressPage(page(parts))).toThrow(reason)
})

test('a page that says nothing has no keys', () => {
  expect(pressPage(page({ head: '' })).keys).toEqual([])
})
