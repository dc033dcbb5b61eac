import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { StaticFiles } from '#server/static-files.ts'

const at = new Date('2026-11-23T12:00:00Z')
const style = 'body { color: black }'.repeat(50)
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bedside-files-'))
  return () => rm(folder, { recursive: true })
})

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), text)
}

async function open(instant = at): Promise<StaticFiles> {
  await mkdir(join(folder, 'public'), { recursive: true })
  const files = new StaticFiles(join(folder, 'assets'))
  await files.open({ buildFolder: join(folder, 'build'), publicFolder: join(folder, 'public'), at: instant })
  return files
}

test.each([
  ['/_next/static/chunks/a.css', 'build/static/chunks/a.css', 'text/css; charset=utf-8', 'immutable'],
  [
    '/_next/static/chunks/[root]__x.js',
    'build/static/chunks/[root]__x.js',
    'text/javascript; charset=utf-8',
    'immutable',
  ],
  ['/fonts/news.0123abcd.woff2', 'public/fonts/news.0123abcd.woff2', 'font/woff2', 'immutable'],
  ['/favicon.svg', 'public/favicon.svg', 'image/svg+xml', 'max-age=3600'],
])('serves %s', async (address, file, contentType, lifetime) => {
  await put(file, style)
  const ready = await (await open()).answer(address)
  expect(ready?.headers['Content-Type']).toBe(contentType)
  expect(ready?.headers['Cache-Control']).toContain(lifetime)
  expect(ready?.bodies.identity.toString()).toBe(style)
  expect(ready?.bodies.gzip === undefined).toBe(contentType === 'font/woff2')
})

test.each([
  '/_next/static/chunks/b.css',
  '/_next/static/../BUILD_ID',
  '/../secret',
  '/public/favicon.svg',
  '/favicon.svg/',
  '/',
  '/_next/static/chunks/a.css.br',
])('has nothing at %s', async (address) => {
  await put('build/static/chunks/a.css', style)
  await put('build/BUILD_ID', 'secret')
  await put('secret', 'secret')
  await put('public/favicon.svg', style)
  const files = await open()
  await files.compress(new AbortController().signal)
  expect(await (await open()).answer(address)).toBeNull()
  expect(await files.answer(address)).toBeNull()
})

test('compresses once for all starts what never changes', async () => {
  await put('build/static/chunks/a.css', style)
  const files = await open()
  expect((await files.answer('/_next/static/chunks/a.css'))?.bodies.br).toBeUndefined()
  await files.compress(new AbortController().signal)
  expect(files.held('/_next/static/chunks/a.css')).toBeUndefined()
  expect((await (await open()).answer('/_next/static/chunks/a.css'))?.bodies.br).toBeDefined()
})

test('keeps the files of an older build for 90 days', async () => {
  await put('build/static/chunks/old.css', style)
  await put('public/reader.0123abcd.js', style)
  await open()
  await rm(join(folder, 'build'), { recursive: true })
  await rm(join(folder, 'public'), { recursive: true })
  const days = (count: number) => new Date(at.getTime() + count * 24 * 3_600_000)
  const later = await open(days(89))
  expect(await later.answer('/_next/static/chunks/old.css')).not.toBeNull()
  expect(await later.answer('/reader.0123abcd.js')).not.toBeNull()
  expect(await (await open(days(91))).answer('/_next/static/chunks/old.css')).toBeNull()
  await expect(readFile(join(folder, 'assets/_next/static/chunks/old.css'))).rejects.toThrow('ENOENT')
})
