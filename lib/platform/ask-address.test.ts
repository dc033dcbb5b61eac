import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { askAddress, publicInternet, type Reach } from '#lib/platform/ask-address.ts'

const servers = new Set<ReturnType<typeof createServer>>()
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections()
})

async function serve(answer: RequestListener): Promise<{ port: number; asked: () => number }> {
  let asked = 0
  const server = createServer((request, response) => {
    asked += 1
    answer(request, response)
  })
  servers.add(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, asked: () => asked }
}

const asking = { method: 'GET', userAgent: 'A test' } as const
/** A world in which every name is this machine, and that may be asked. */
const here: Reach = { resolve: async () => ['127.0.0.1'], open: () => true, ports: () => true }

test('a request says who asks, and nothing is read beyond the head', async () => {
  const { port } = await serve((request, response) => {
    response.setHeader('x-agent', request.headers['user-agent'] ?? '')
    response.setHeader('location', `/${request.headers['user-agent']}/${request.method}`)
    response.writeHead(302)
    const flood = () => {
      while (response.write('x'.repeat(65_536)));
    }
    response.on('drain', flood)
    flood()
  })
  expect(await askAddress(new URL(`http://a.example:${port}/`), asking, here)).toEqual({
    kind: 'answered',
    status: 302,
    location: '/A test/GET',
  })
})

test.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://0x7f000001/',
  'http://2130706433/',
  'http://017700000001/',
  'http://0/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[fd00:ec2::254]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'https://192.168.1.1/',
  'http://１２７.0.0.1/',
])('%s is never asked', async (address) => {
  const heard = await askAddress(new URL(address), asking)
  expect(heard).toEqual({ kind: 'closed', problem: 'it leads into a network that is not public' })
})

test.each([
  ['ftp://example.org/', 'it is no address of the web'],
  ['file:///etc/passwd', 'it is no address of the web'],
  ['https://me:secret@example.org/', 'it carries a name or password'],
  ['http://example.org:22/', 'it asks for port 22'],
  ['https://example.org:8443/', 'it asks for port 8443'],
])('%s is refused before its name is looked up', async (address, problem) => {
  const reach = { ...publicInternet, resolve: () => Promise.reject(new Error('looked up')) }
  expect(await askAddress(new URL(address), asking, reach)).toEqual({ kind: 'closed', problem })
})

test.each([
  ['a name of this machine', ['127.0.0.1']],
  ['a name of a public address and one inside', ['93.184.215.14', '10.0.0.8']],
  ['a name of a public address and one inside, of the new kind', ['2606:4700::1111', 'fe80::1']],
])('%s is not asked at all', async (_, addresses) => {
  const { port, asked } = await serve((_request, response) => response.end())
  const reach = { ...publicInternet, ports: () => true, resolve: async () => addresses }
  const heard = await askAddress(new URL(`http://rebinding.example:${port}/`), asking, reach)
  expect(heard.kind).toBe('closed')
  expect(asked()).toBe(0)
})

test('the connection goes to the address that was looked at, whatever the name says later', async () => {
  const { port, asked } = await serve((_request, response) => response.end())
  let lookups = 0
  const reach = {
    ...here,
    resolve: async () => {
      lookups += 1
      return lookups === 1 ? ['127.0.0.1'] : ['10.255.255.1']
    },
  }
  // "rebinding.invalid" has no address: only the one that was looked at leads anywhere.
  const heard = await askAddress(new URL(`http://rebinding.invalid:${port}/`), asking, reach)
  expect([heard.kind, asked(), lookups]).toEqual(['answered', 1, 1])
})

test.each([
  [async () => ['127.0.0.1'], 'the server takes no connection'],
  [async () => [], 'its name has no address'],
  [
    () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
    'its name is not known any more',
  ],
])('what is not heard is told in words: %#', async (resolve, problem) => {
  // Port 1 of this machine: nobody listens there.
  const heard = await askAddress(new URL('http://a.example:1/'), asking, { ...here, resolve })
  expect(heard).toEqual({ kind: 'unheard', problem })
})

test('a server that never answers is given up when whoever waits goes away', async () => {
  const stop = new AbortController()
  const { port } = await serve(() => stop.abort())
  const heard = await askAddress(
    new URL(`http://a.example:${port}/`),
    { ...asking, signal: stop.signal },
    here,
  )
  expect(heard.kind).toBe('unheard')
})
