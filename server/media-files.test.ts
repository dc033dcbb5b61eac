import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { renditionKey, renditionPath } from '#lib/media/picture-format.ts'
import type { Storage } from '#lib/platform/storage.ts'
import { diskStorage } from '#lib/platform/storage-disk.ts'
import { serveMedia } from '#server/media-files.ts'

const common = ['Content-Security-Policy', "default-src 'self'", 'X-Content-Type-Options', 'nosniff']
const key = renditionKey('a'.repeat(64), 480, 'avif')
const path = renditionPath(key)
const small = Buffer.from('a picture')
let storage: Storage
let origin = ''

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bedside-media-'))
  storage = diskStorage(folder)
  const answer = serveMedia(storage, common)
  const server = createServer((request, response) => answer(request, response, request.url ?? ''))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  origin = `http://127.0.0.1:${port}`
  return async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    await rm(folder, { recursive: true })
  }
})

test('a picture comes with its type, for good, and may run nothing', async () => {
  await storage.put(key, small)
  for (const _ of ['from the store', 'from memory']) {
    const answer = await fetch(origin + path)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/avif',
      'content-length': String(small.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      etag: `"${key}"`,
    })
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(small)
  }
})

test('whoever has a picture is not sent it again', async () => {
  await storage.put(key, small)
  const answer = await fetch(origin + path, { headers: { 'If-None-Match': `"${key}"` } })
  expect(answer.status).toBe(304)
  expect(await answer.text()).toBe('')
})

test('a large picture comes whole, and HEAD says how large it is', async () => {
  const large = Buffer.alloc(2 ** 20, 7)
  await storage.put(key, large)
  const head = await fetch(origin + path, { method: 'HEAD' })
  expect(head.headers.get('content-length')).toBe(String(large.length))
  expect(Buffer.from(await (await fetch(origin + path)).arrayBuffer())).toEqual(large)
})

test.each([
  path,
  '/media/',
  '/media/..%2f..%2fsecret',
  `${path}.txt`,
  path.replace('-480', '-0480'),
  path.replace('.avif', '.svg'),
])('there is nothing at %s', async (address) => {
  expect((await fetch(origin + address)).status).toBe(404)
})
