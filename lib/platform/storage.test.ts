import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import type { Storage } from '#lib/platform/storage.ts'
import { diskStorage } from '#lib/platform/storage-disk.ts'
import { StorageFull } from '#lib/platform/storage-key.ts'
import { s3Storage } from '#lib/platform/storage-s3.ts'
import { startS3 } from '#tests/s3-server.ts'

const folder = await mkdtemp(join(tmpdir(), 'bedside-storage-'))
const s3 = await startS3(folder)
const diskFolder = join(folder, 'disk')

afterAll(async () => {
  await s3.close()
  await rm(folder, { recursive: true })
})

const stores: [string, Storage][] = [
  ['a folder', diskStorage(diskFolder)],
  ['an S3 server', s3Storage(s3.settings)],
]

async function keysIn(store: Storage): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list()) keys.push(key)
  return keys.sort()
}

describe.each(stores)('%s', (_name, store) => {
  test('gives back what was put, whole and as a stream', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251))
    await store.put('aaaa-480.jpg', bytes)
    expect(await store.exists('aaaa-480.jpg')).toBe(true)
    expect(await store.get('aaaa-480.jpg')).toEqual(bytes)
    const streamed = await store.stream('aaaa-480.jpg')
    expect(streamed?.sizeBytes).toBe(bytes.length)
    expect(streamed && (await buffer(streamed.body))).toEqual(bytes)
  })

  test('never changes what is there', async () => {
    await store.put('bbbb.png', Buffer.from('first'))
    await store.put('bbbb.png', Buffer.from('second'))
    expect(String(await store.get('bbbb.png'))).toBe('first')
  })

  test('says that nothing is there, and removes nothing twice', async () => {
    expect(await store.get('cccc.png')).toBeNull()
    expect(await store.stream('cccc.png')).toBeNull()
    expect(await store.exists('cccc.png')).toBe(false)
    await store.put('cccc.png', Buffer.from('here'))
    await store.remove('cccc.png')
    await store.remove('cccc.png')
    expect(await store.exists('cccc.png')).toBe(false)
  })

  test('lists its files with the time they came', async () => {
    await store.put('dddd.webp', Buffer.from('listed'))
    expect(await keysIn(store)).toEqual(expect.arrayContaining(['dddd.webp']))
    for await (const { storedAt } of store.list())
      expect(Math.abs(storedAt.getTime() - Date.now())).toBeLessThan(60_000)
  })

  test('keeps one file when the same is put many times at once', async () => {
    const bytes = Buffer.alloc(100_000, 7)
    await Promise.all(Array.from({ length: 10 }, () => store.put('eeee.png', bytes)))
    expect(await store.get('eeee.png')).toEqual(bytes)
    expect((await keysIn(store)).filter((key) => key.startsWith('eeee'))).toEqual(['eeee.png'])
  })

  test.each([
    '../../etc/passwd',
    'a/b.png',
    'A.png',
    'aaaa',
    '.htaccess',
    'a\0aa.png',
    '',
    'aaaa.png/',
    `${'a'.repeat(200)}.png`,
  ])('takes %j for no key', async (key) => {
    await expect(async () => store.put(key, Buffer.from('x'))).rejects.toThrow('Not a storage key')
    await expect(async () => store.get(key)).rejects.toThrow('Not a storage key')
  })
})

test('a folder with nothing in it lists nothing, also before it exists', async () => {
  expect(await keysIn(diskStorage(join(folder, 'nowhere')))).toEqual([])
})

test('what a killed write left behind is no file', async () => {
  const store = diskStorage(diskFolder)
  await store.put('ffff.png', Buffer.from('x'))
  await writeFile(join(diskFolder, 'ff', 'ffff.png.123.unfinished'), 'half')
  await utimes(join(diskFolder, 'ff', 'ffff.png'), new Date(0), new Date(0))
  expect((await keysIn(store)).filter((key) => key.startsWith('ffff'))).toEqual(['ffff.png'])
  expect((await readdir(join(diskFolder, 'ff'))).length).toBe(2)
})

test('a bucket that answers in pages is listed whole', async () => {
  const store = s3Storage(s3.settings)
  const wanted = Array.from({ length: 10 }, (_, index) => `many-${index}.jpg`)
  for (const key of wanted) await store.put(key, Buffer.from('x'))
  expect((await keysIn(store)).filter((key) => key.startsWith('many-'))).toEqual(wanted)
})

test('a wrong secret is refused by name', async () => {
  const stranger = s3Storage({ ...s3.settings, secretKey: 'guessed' })
  await expect(stranger.get('aaaa-480.jpg')).rejects.toThrow(/403 SignatureDoesNotMatch/)
})

test.each([
  [507, 'InsufficientStorage'],
  [403, 'QuotaExceeded'],
])('a store that answers %i %s has no room', async (status, code) => {
  s3.fail(status, code)
  await expect(s3Storage(s3.settings).get('gggg.png')).rejects.toBeInstanceOf(StorageFull)
  s3.mend()
})
