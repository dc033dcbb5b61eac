import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openFront } from '#server/front.ts'
import { createFrontServer } from '#server/http-server.ts'
import { Disk } from '#server/shelf/disk.ts'
import { Shelf } from '#server/shelf/shelf.ts'
import { StaticFiles } from '#server/static-files.ts'
import { eventually } from '#tests/eventually.ts'
import { madePage } from '#tests/shelf-page.ts'

const origin = 'https://health.example'
const article = '<p>Sleep needs less as we age.</p>'.repeat(40)
const folder = await mkdtemp(join(tmpdir(), 'bedside-front-'))

let isOpen = true
let isBroken = false
let rendered: string[] = []
let previewed: [path: string, visitor: string][] = []
/** What reached Next from a client, and nothing else did. */
let inner: { url: string; headers: IncomingHttpHeaders; body: string }[] = []

const shelf = new Shelf({
  disk: new Disk(join(folder, 'shelf')),
  edition: 'edition',
  now: () => new Date('2026-11-23T12:00:00Z'),
  make: async (path) => {
    rendered.push(path)
    if (isBroken) throw new Error('Next answered 500')
    if (path === '/moved')
      return madePage('', {
        status: 308,
        headers: { 'Content-Type': 'text/html', 'Cache-Control': 'no-cache', Location: '/articles/new' },
      })
    return path.startsWith('/articles/') ? madePage(article) : madePage('nothing', { status: 404 })
  },
  onTrouble: () => {},
})
const files = new StaticFiles(join(folder, 'assets'))
const server = createFrontServer(
  openFront({
    origin,
    shelf,
    files,
    media: async (_request, response) => void response.end('a picture'),
    isOpen: () => isOpen,
    onTrouble: () => {},
    preview: async (path, visitor) => {
      previewed.push([path, visitor])
      return {
        status: 200,
        headers: { 'Cache-Control': 'no-store' },
        bodies: { identity: Buffer.from('a draft') },
      }
    },
    next: {
      handle: async (incoming, response) => {
        inner.push({ url: incoming.url ?? '', headers: incoming.headers, body: await text(incoming) })
        if (incoming.url === '/admin/broken') throw new Error('secret detail')
        response.end('from Next')
      },
    },
  }),
)
let port = 0

beforeAll(async () => {
  await mkdir(join(folder, 'public'))
  await writeFile(join(folder, 'public', 'reader.0123abcd.js'), 'void 0')
  await files.open({
    buildFolder: join(folder, 'build'),
    publicFolder: join(folder, 'public'),
    at: new Date(0),
  })
  await shelf.begin({ id: 0n, at: '' })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  port = (server.address() as AddressInfo).port
})

afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await shelf.close()
  await rm(folder, { recursive: true })
})

beforeEach(() => {
  isOpen = true
  isBroken = false
  rendered = []
  previewed = []
  inner = []
})

async function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  request({ host: '127.0.0.1', port, path, method, headers }, resolve).on('error', reject).end(body)
  const answer = await promise
  return { status: answer.statusCode, headers: answer.headers, bytes: await buffer(answer) }
}

/** Sends bytes as they are; answers what comes back until the server closes or 1 s has passed. */
async function sendRaw(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('error', () => {})
  socket.write(bytes)
  await Promise.race([once(socket, 'close'), once(AbortSignal.timeout(1_000), 'abort')])
  socket.destroy()
  return Buffer.concat(chunks).toString()
}

test('shows a shared draft as a document that nobody keeps or lists', async () => {
  const answer = await ask('/preview/0123456789abcdef', { headers: { cookie: 'a=b' } })
  expect(answer.status).toBe(200)
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  })
  expect(previewed).toEqual([['/preview/0123456789abcdef', '127.0.0.1']])
  expect(rendered).toEqual([])
  expect((await ask('/preview/0123456789abcdef', { method: 'POST' })).status).toBe(405)
})

test('gives the same text in each coding, with a tag of its own that saves the next visit', async () => {
  const path = '/articles/sleep'
  await ask(path)
  await eventually(() => expect(shelf.held(path)?.bodies.br).toBeDefined())
  const tags = new Set<string>()
  for (const [coding, decode] of [
    ['identity', (bytes: Buffer) => bytes],
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const) {
    const { status, headers, bytes } = await ask(path, { headers: { 'accept-encoding': coding } })
    expect([status, headers.vary, headers['content-encoding']]).toEqual([
      200,
      'Accept-Encoding',
      coding === 'identity' ? undefined : coding,
    ])
    expect(Number(headers['content-length'])).toBe(bytes.length)
    expect(decode(bytes).toString()).toBe(article)
    const etag = headers.etag ?? ''
    tags.add(etag)
    const again = await ask(path, { headers: { 'accept-encoding': coding, 'if-none-match': etag } })
    expect([again.status, again.bytes.length, again.headers.etag, again.headers.vary]).toEqual([
      304,
      0,
      etag,
      'Accept-Encoding',
    ])
  }
  expect(tags.size).toBe(3)
  expect(rendered).toEqual([path])
})

test('HEAD answers as GET does, without the body', async () => {
  for (const path of ['/articles/head', '/nothing', '/healthz', '/reader.0123abcd.js', '/Articles/head']) {
    const [whole, head] = [await ask(path), await ask(path, { method: 'HEAD' })]
    const { date: _ignored, ...headers } = head.headers
    expect([head.status, head.bytes.length]).toEqual([whole.status, 0])
    expect(whole.headers).toMatchObject(headers)
    expect(headers['content-length']).toBe(whole.headers['content-length'])
  }
})

test.each(['?utm_source=x', '?', '?a[]=1&_rsc=abc', '?nxtPslug=other', '?x=%00'])(
  '%s leads to the same page',
  async (query) => {
    await ask('/articles/one')
    rendered = []
    expect((await ask(`/articles/one${query}`)).bytes.toString()).toBe(article)
    expect(rendered).toEqual([])
  },
)

test.each([
  ['/Articles//Sleep/', '/articles/sleep'],
  ['//evil.example/x', '/evil.example/x'],
  ['/articles/sleep;v=1?utm=1', '/articles/sleep?utm=1'],
  ['/ADMIN/articles', '/admin/articles'],
  ['/%61dmin', '/admin'],
])('sends %s to its one spelling in one hop', async (raw, canonical) => {
  const { status, headers } = await ask(raw)
  expect([status, headers.location]).toEqual([308, canonical])
  expect([rendered, inner]).toEqual([[], []])
})

test('sends where a page has moved to', async () => {
  const { status, headers } = await ask('/moved')
  expect([status, headers.location, headers.etag]).toEqual([308, '/articles/new', undefined])
})

test.each([
  'GET http://169.254.169.254/latest/meta-data HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET http://127.0.0.1/ HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  'GET /articles/sleep HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /articles/../admin HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /articles/%00 HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /%c0%ae HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET / HTTP/1.1\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n',
  'GET / HTTP/1.1\nHost : x\r\n\r\n',
  'POST /api/reports HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin HTTP/1.1\r\nHost: x\r\n\r\n',
  'POST /api/reports HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n',
  'POST /api/reports HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n',
  'POST /api/reports HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde',
  'POST /api/reports HTTP/1.1\r\nHost: x\r\nContent-Length: +4\r\n\r\nabcd',
])('refuses %j with 400 and lets nothing through', async (bytes) => {
  expect(await sendRaw(bytes)).toMatch(/^HTTP\/1\.1 400 [^\r]*\r\n(?!.*HTTP\/1\.1 200)/s)
  expect([rendered, inner]).toEqual([[], []])
})

test.each([
  ['CONNECT', 'CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: x\r\n\r\n', /^$/],
  ['an HTTP/2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', /^HTTP\/1\.1 (?:400|505)/],
  ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 431/],
])('refuses %s', async (_what, bytes, answer) => {
  expect(await sendRaw(bytes)).toMatch(answer)
  expect(inner).toEqual([])
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
  'a page cannot be asked to %s',
  async (method) => {
    const { status, headers } = await ask('/articles/sleep', { method })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
    expect(rendered).toEqual([])
  },
)

test.each([
  '/api/internal/pictures/1',
  '/_next/image?url=http://127.0.0.1/',
  '/_next/data/b/articles.json',
  '/articles/sleep.rsc',
])('%s is closed', async (path) => {
  expect((await ask(path)).status).toBe(404)
  expect([rendered, inner]).toEqual([[], []])
})

test('hands the desk a request that says only what is true, and a nonce of its own', async () => {
  const forged = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-middleware-subrequest': 'proxy',
    'content-security-policy': "script-src 'nonce-evil'",
  }
  const [first, second] = [
    await ask('/admin/articles?page=2', { headers: { ...forged, cookie: 'a=1' } }),
    await ask('/admin'),
  ]
  expect(inner[0]).toMatchObject({
    url: '/admin/articles?page=2',
    headers: {
      host: 'health.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '127.0.0.1',
      cookie: 'a=1',
    },
  })
  expect(inner[0]?.headers).not.toHaveProperty('x-middleware-subrequest')
  const policies = [first, second].map(({ headers }) => headers['content-security-policy'])
  expect(inner.map(({ headers }) => headers['content-security-policy'])).toEqual(policies)
  expect(policies[0]).not.toBe(policies[1])
  expect(policies.join()).not.toContain('evil')
  expect(first.headers['cache-control']).toBe('no-store')
})

test('hands the API a body, unless it is too large or has no length', async () => {
  await ask('/api/reports', { method: 'POST', headers: { 'content-length': '5' }, body: 'hello' })
  expect(inner).toMatchObject([{ url: '/api/reports', body: 'hello' }])
  const large = await sendRaw('POST /api/reports HTTP/1.1\r\nHost: x\r\nContent-Length: 1000001\r\n\r\n')
  expect(large).toMatch(/^HTTP\/1\.1 413/)
  const endless = await sendRaw(
    'POST /api/reports HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n',
  )
  expect(endless).toMatch(/^HTTP\/1\.1 411/)
  expect(inner).toHaveLength(1)
})

test('an error of Next says nothing about itself', async () => {
  const { status, bytes, headers } = await ask('/admin/broken')
  expect([status, bytes.toString(), headers['cache-control']]).toEqual([
    500,
    'Something went wrong here. Please try again.\n',
    'no-store',
  ])
})

test('what cannot be made is answered with a page, 503, and nowhere kept', async () => {
  isBroken = true
  for (const path of ['/articles/unknown', '/anything']) {
    const { status, headers, bytes } = await ask(path)
    expect([status, headers['retry-after'], headers['cache-control'], headers.etag]).toEqual([
      503,
      '5',
      'no-store',
      undefined,
    ])
    expect(bytes.toString()).toContain('cannot be shown right now')
  }
  isBroken = false
  expect((await ask('/articles/unknown')).status).toBe(200)
})

test('serves files that never change as such', async () => {
  const { status, headers } = await ask('/reader.0123abcd.js')
  expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
})

test('is alive while it is open and while it closes, but ready only while it is open', async () => {
  expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 200])
  isOpen = false
  expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 503])
})

test('no variation of a request changes what the next reader gets', async () => {
  const path = '/articles/shared'
  const reference = await ask(path)
  const variations = [
    'rsc',
    'next-router-prefetch',
    'next-router-state-tree',
    'next-resume',
    'x-forwarded-host',
    'x-nextjs-data',
    'cookie',
    'accept',
    'range',
    'authorization',
    'origin',
    'next-action',
  ]
  for (const name of variations) {
    for (const method of ['GET', 'HEAD', 'POST'])
      await ask(`${path}?_rsc=1`, { method, headers: { [name]: '1' } })
    const { headers, bytes } = await ask(path)
    expect(bytes.equals(reference.bytes)).toBe(true)
    expect([headers['content-type'], headers['set-cookie'], headers.etag]).toEqual([
      'text/html; charset=utf-8',
      undefined,
      reference.headers.etag,
    ])
  }
  expect(rendered).toEqual([path])
})
