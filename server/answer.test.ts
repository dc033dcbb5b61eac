import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { type Ready, writeReady } from '#server/answer.ts'

const ready: Ready = {
  status: 200,
  headers: { 'Cache-Control': 'no-cache' },
  bodies: { identity: Buffer.from('text') },
}

async function ask(policy: string, headers: Record<string, string> = {}): Promise<Response> {
  const server = createServer((request, response) =>
    writeReady(request, response, { ...ready }, ['Content-Security-Policy', policy]),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { headers })
  server.close()
  return answer
}

test('a new policy makes a new tag, because 304 does not repeat the policy', async () => {
  const etag = (await ask("default-src 'none'")).headers.get('etag') ?? ''
  const unchanged = await ask("default-src 'none'", { 'If-None-Match': etag })
  expect([unchanged.status, unchanged.headers.get('etag'), unchanged.headers.get('cache-control')]).toEqual([
    304,
    etag,
    'no-cache',
  ])
  expect(unchanged.headers.has('content-security-policy')).toBe(false)
  expect((await ask("default-src 'self'", { 'If-None-Match': etag })).status).toBe(200)
})
