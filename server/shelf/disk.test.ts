import { glob, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Disk } from '#server/shelf/disk.ts'
import { beginLedger, recordEvent } from '#server/shelf/ledger.ts'
import { toBrotli, toGzip } from '#server/shelf/page.ts'
import { keptPage } from '#tests/shelf-page.ts'

const bytes = Buffer.from('<p>Sleep needs less as we age.</p>')
const page = keptPage({
  asOf: 2n ** 62n,
  ttlSeconds: 60,
  bodies: { identity: bytes, gzip: await toGzip(bytes), br: await toBrotli(bytes) },
})
let folder = ''
let disk = new Disk(folder)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bedside-disk-'))
  disk = new Disk(folder)
  return () => rm(folder, { recursive: true })
})

async function files(): Promise<string[]> {
  const found: string[] = []
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (entry.isFile()) found.push(join(entry.parentPath, entry.name))
  }
  return found
}

test('gives a page back exactly as it was written', async () => {
  await disk.writePage(page)
  expect(await disk.readPage(page.path)).toEqual(page)
  await disk.writePage({ ...page, bodies: { identity: page.bodies.identity } })
  expect(await disk.readPage(page.path)).toEqual({ ...page, bodies: { identity: page.bodies.identity } })
  expect(await disk.readPage('/articles/other')).toBeNull()
})

test('a page with any one byte changed, or cut short anywhere, is absent', async () => {
  await disk.writePage(page)
  const [file = ''] = await files()
  const whole = await readFile(file)
  for (let position = 0; position < whole.length; position += 7) {
    const spoilt = Buffer.from(whole)
    spoilt.writeUInt8(spoilt.readUInt8(position) ^ 0x01, position)
    await writeFile(file, spoilt)
    expect(await disk.readPage(page.path)).toBeNull()
    await writeFile(file, whole)
    await truncate(file, position)
    expect(await disk.readPage(page.path)).toBeNull()
  }
  await writeFile(file, whole)
  expect(await disk.readPage(page.path)).toEqual(page)
})

test('keeps the last word about a page, whatever the haste', async () => {
  const newer = { ...page, asOf: page.asOf + 1n }
  await Promise.all([disk.writePage(page), disk.removePage(page.path), disk.writePage(newer)])
  expect(await disk.readPage(page.path)).toEqual(newer)
  await Promise.all([disk.writePage(page), disk.removePage(page.path)])
  expect(await disk.readPage(page.path)).toBeNull()
  expect(await files()).toEqual([])
})

test('goes on after a write that failed', async () => {
  await writeFile(join(folder, 'pages'), 'in the way')
  await expect(disk.writePage(page)).rejects.toThrow()
  await rm(join(folder, 'pages'))
  await disk.writePage(page)
  expect(await disk.readPage(page.path)).toEqual(page)
})

test('sweeps what a crash left unfinished and what nobody wants', async () => {
  const other = { ...page, path: '/articles/other' }
  await disk.writePage(page)
  await disk.writePage(other)
  const [file = ''] = await files()
  await writeFile(`${file}.1.unfinished`, 'half a pa')
  await disk.sweep((swept) => swept.path !== other.path)
  expect(await disk.readPage(page.path)).toEqual(page)
  expect(await disk.readPage(other.path)).toBeNull()
  expect(await files()).toHaveLength(1)
})

test('gives the ledger back, and a spoilt one not at all', async () => {
  expect(await disk.readLedger()).toBeNull()
  const ledger = beginLedger({ id: 3n, at: '2026-11-23T12:00:00.000Z' })
  recordEvent(ledger, {
    id: 2n ** 62n,
    kind: 'remove',
    keys: ['site', 'article:1'],
    articleId: null,
    at: 'x',
  })
  await disk.writeLedger(ledger)
  expect(await disk.readLedger()).toEqual(ledger)
  await truncate(join(folder, 'ledger'), 100)
  expect(await disk.readLedger()).toBeNull()
})
