import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Disk } from '#server/shelf/disk.ts'
import { Unavailable } from '#server/shelf/maker.ts'
import type { Made } from '#server/shelf/page.ts'
import { Shelf, type Supplies } from '#server/shelf/shelf.ts'
import { eventually } from '#tests/eventually.ts'
import { madePage } from '#tests/shelf-page.ts'

const start = { id: 0n, at: '' }
const path = '/articles/sleep'
let folder = ''
/** What the database says now; a render reads it. */
let content: Record<string, Partial<Made> & { text: string }> = {}
let renders: string[] = []
let clock = new Date('2026-11-23T12:00:00Z')
let troubles: string[] = []
const opened: Shelf[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bedside-shelf-'))
  content = { [path]: { text: 'first', keys: ['site', 'article:1'] } }
  renders = []
  troubles = []
  clock = new Date('2026-11-23T12:00:00Z')
  return async () => {
    await Promise.all(opened.splice(0).map((shelf) => shelf.close()))
    await rm(folder, { recursive: true })
  }
})

async function openShelf(supplies: Partial<Supplies> = {}): Promise<Shelf> {
  const shelf = new Shelf({
    disk: new Disk(folder),
    edition: 'edition',
    now: () => clock,
    make: async (asked) => {
      renders.push(asked)
      const { text, ...parts } = content[asked] ?? { text: 'nothing', status: 404, keys: ['site'] }
      return madePage(text, parts)
    },
    onTrouble: (what) => troubles.push(what),
    ...supplies,
  })
  opened.push(shelf)
  await shelf.open()
  if (!shelf.position) await shelf.begin(start)
  return shelf
}

function event(id: number, kind: 'refresh' | 'remove', ...keys: string[]) {
  return { id: BigInt(id), kind, keys, articleId: null, at: String(id) }
}

async function read(shelf: Shelf, asked = path): Promise<string> {
  return (await shelf.answer(asked)).bodies.identity.toString()
}

test('makes a page once, however many readers wait for it', async () => {
  const shelf = await openShelf()
  const readers = await Promise.all(Array.from({ length: 100 }, () => read(shelf)))
  expect(new Set(readers)).toEqual(new Set(['first']))
  expect(renders).toEqual([path])
})

test("adds brotli behind the reader's back, and survives a restart without a render", async () => {
  const shelf = await openShelf()
  const first = await shelf.answer(path)
  expect([first.bodies.gzip, first.bodies.br]).toEqual([expect.anything(), undefined])
  await eventually(() => expect(shelf.held(path)?.bodies.br).toBeDefined())
  await shelf.close()

  const restarted = await openShelf()
  expect(await read(restarted)).toBe('first')
  expect((await restarted.answer(path)).bodies.br).toBeDefined()
  expect(renders).toEqual([path])
})

test('serves the old page until the new one is ready', async () => {
  const gate = Promise.withResolvers<void>()
  let isSlow = false
  const shelf = await openShelf({
    make: async () => {
      if (isSlow) await gate.promise
      return madePage(isSlow ? 'second' : 'first', { keys: ['article:1'] })
    },
  })
  await read(shelf)
  isSlow = true
  await shelf.hear([event(1, 'refresh', 'article:1')])
  expect(await read(shelf)).toBe('first')
  gate.resolve()
  await eventually(async () => expect(await read(shelf)).toBe('second'))
})

test('drops a removed page before anyone can read it again', async () => {
  const shelf = await openShelf()
  await read(shelf)
  content[path] = { text: 'withdrawn', status: 410, keys: ['article:1'] }
  void shelf.hear([event(1, 'remove', 'article:1')])
  expect(shelf.held(path)).toBeUndefined()
  expect(await read(shelf)).toBe('withdrawn')
})

test('throws away a render that a removal overtook', async () => {
  const underWay = Promise.withResolvers<void>()
  const shelf = await openShelf({
    make: async () => {
      renders.push(path)
      const text = content[path]?.text ?? ''
      if (renders.length === 1) await underWay.promise
      return madePage(text, { keys: ['article:1'] })
    },
  })
  const reading = read(shelf)
  await eventually(() => expect(renders).toHaveLength(1))
  content[path] = { text: 'withdrawn' }
  await shelf.hear([event(1, 'remove', 'article:1')])
  underWay.resolve()
  expect(await reading).toBe('withdrawn')
})

test('makes a page again when an event came while it was made', async () => {
  const underWay = Promise.withResolvers<void>()
  const shelf = await openShelf({
    make: async () => {
      renders.push(path)
      const text = content[path]?.text ?? ''
      if (renders.length === 1) await underWay.promise
      return madePage(text, { keys: ['article:1'] })
    },
  })
  const reading = read(shelf)
  await eventually(() => expect(renders).toHaveLength(1))
  content[path] = { text: 'second' }
  await shelf.hear([event(1, 'refresh', 'article:1')])
  underWay.resolve()
  expect(await reading).toBe('first')
  await eventually(async () => expect(await read(shelf)).toBe('second'))
})

test('has a new article ready before it is asked for, where there was nothing', async () => {
  const shelf = await openShelf()
  expect((await shelf.answer('/articles/new')).status).toBe(404)
  content['/articles/new'] = { text: 'new', keys: ['article:2'] }
  await shelf.hear([event(1, 'refresh', 'article:2', 'path:/articles/new')])
  await eventually(() => expect(shelf.held('/articles/new')?.status).toBe(200))
})

test('keeps what is not there in memory only, and in little of it', async () => {
  const shelf = await openShelf({ bounds: { pageBytes: 1_000_000, nothingBytes: 10_000, hotPages: 10 } })
  for (let number = 0; number < 50; number += 1) await read(shelf, `/nothing-${number}`)
  expect(shelf.bytes).toBeLessThan(10_000)
  expect(shelf.held('/nothing-49')?.status).toBe(404)
  await shelf.close()
  expect(await new Disk(folder).readPage('/nothing-49')).toBeNull()
})

test('what is gone does not come back from the disk', async () => {
  const shelf = await openShelf()
  await read(shelf)
  await eventually(async () => expect(await new Disk(folder).readPage(path)).not.toBeNull())
  delete content[path]
  await shelf.hear([event(1, 'refresh', 'article:1')])
  await eventually(() => expect(shelf.held(path)?.status).toBe(404))
  await eventually(async () => expect(await new Disk(folder).readPage(path)).toBeNull())
})

test('does not keep a page that says no keys', async () => {
  content[path] = { text: 'private', keys: [] }
  const shelf = await openShelf()
  await read(shelf)
  await read(shelf)
  expect(renders).toEqual([path, path])
  expect(shelf.held(path)).toBeUndefined()
})

test('does not keep a page before it knows where the log stands', async () => {
  const shelf = new Shelf({
    disk: new Disk(folder),
    edition: 'edition',
    now: () => clock,
    make: async () => madePage('first'),
    onTrouble: () => {},
  })
  expect(await read(shelf)).toBe('first')
  expect(shelf.held(path)).toBeUndefined()
})

test('a failed render is never kept, and the old page stays', async () => {
  let isBroken = false
  const shelf = await openShelf({
    make: async () => {
      if (isBroken) throw new Error('Next answered 500')
      return madePage('first', { keys: ['article:1'] })
    },
  })
  await read(shelf)
  isBroken = true
  await shelf.hear([event(1, 'refresh', 'article:1')])
  await eventually(() => expect(troubles).toContain(`making ${path}`))
  expect(await read(shelf)).toBe('first')
  await expect(read(shelf, '/articles/unknown')).rejects.toThrow(Unavailable)

  isBroken = false
  clock = new Date(clock.getTime() + 2_000)
  shelf.tend()
  await eventually(() => expect(shelf.held(path)?.asOf).toBe(1n))
})

test('while the database is away: serves what it has, refuses the rest at once, forgets nobody who waits', async () => {
  const never = new Promise<Made>(() => {})
  let isAway = false
  const shelf = await openShelf({
    make: async (path) => {
      renders.push(path)
      return isAway ? never : madePage('first', { keys: ['article:1'] })
    },
  })
  await read(shelf)
  isAway = true
  const waiting = read(shelf, '/articles/unknown')
  await eventually(() => expect(renders).toContain('/articles/unknown'))
  shelf.setReachable(false)
  await expect(waiting).rejects.toThrow(Unavailable)
  await expect(read(shelf, '/articles/other')).rejects.toThrow(Unavailable)
  expect(await read(shelf)).toBe('first')
  isAway = false
  shelf.setReachable(true)
  expect(await read(shelf, '/articles/other')).toBe('first')
})

test('serves an outdated page from the disk only when a new one cannot be made', async () => {
  const shelf = await openShelf()
  await read(shelf)
  await eventually(async () => expect(await new Disk(folder).readPage(path)).not.toBeNull())
  await shelf.close()
  content[path] = { text: 'second', keys: ['article:1'] }

  const away = await openShelf()
  await away.hear([event(1, 'refresh', 'article:1')])
  away.setReachable(false)
  expect(await read(away)).toBe('first')
  await away.close()

  const back = await openShelf()
  expect(await read(back)).toBe('second')
})

test('does not fall back on a page that was removed while a new one could not be made', async () => {
  const shelf = await openShelf()
  await read(shelf)
  await eventually(async () => expect(await new Disk(folder).readPage(path)).not.toBeNull())
  await shelf.close()
  const failing = Promise.withResolvers<Made>()
  const away = await openShelf({
    make: () => {
      renders.push('failing')
      return failing.promise
    },
  })
  await away.hear([event(1, 'refresh', 'article:1')])
  const reading = read(away)
  await eventually(() => expect(renders).toContain('failing'))
  await away.hear([event(2, 'remove', 'article:1')])
  failing.reject(new Error('Next answered 500'))
  await expect(reading).rejects.toThrow(Unavailable)
})

test('after a crash a removed page stays removed, even without the database', async () => {
  const shelf = await openShelf()
  await read(shelf)
  await eventually(async () => expect(await new Disk(folder).readPage(path)).not.toBeNull())
  const [kept] = await Promise.all([
    new Disk(folder).readPage(path),
    shelf.hear([event(1, 'remove', 'article:1')]),
  ])
  await shelf.close()
  // As if the power had failed before the removal reached the disk.
  if (kept) await new Disk(folder).writePage(kept)

  const restarted = await openShelf()
  restarted.setReachable(false)
  await expect(read(restarted)).rejects.toThrow(Unavailable)
})

test('trusts nothing of another log', async () => {
  const shelf = await openShelf()
  await read(shelf)
  content[path] = { text: 'restored', keys: ['article:1'] }
  await shelf.begin({ id: 7n, at: 'another' })
  expect(shelf.held(path)).toBeUndefined()
  expect(await read(shelf)).toBe('restored')
})

test('makes a page again when its time is over', async () => {
  content[path] = { text: 'first', keys: ['articles'], ttlSeconds: 60 }
  const shelf = await openShelf()
  await read(shelf)
  content[path] = { text: 'second', keys: ['articles'], ttlSeconds: 60 }
  clock = new Date(clock.getTime() + 59_000)
  shelf.tend()
  expect(shelf.held(path)?.bodies.identity.toString()).toBe('first')
  clock = new Date(clock.getTime() + 1_000)
  shelf.tend()
  await eventually(async () => expect(await read(shelf)).toBe('second'))
})

test('makes hot pages again at once, and the others when they are asked for', async () => {
  for (const name of ['a', 'b', 'c']) content[`/articles/${name}`] = { text: name, keys: ['site'] }
  const shelf = await openShelf({ bounds: { pageBytes: 1_000_000, nothingBytes: 1_000, hotPages: 2 } })
  for (const name of ['a', 'b', 'c']) await read(shelf, `/articles/${name}`)
  renders = []
  await shelf.hear([event(1, 'refresh', 'site')])
  await eventually(() => expect(renders).toEqual(['/articles/c', '/articles/b']))
  expect(await read(shelf, '/articles/a')).toBe('a')
  await eventually(() => expect(renders).toHaveLength(3))
})

test('whoever asks for a cold page that an event touched waits for the new one; a hot one is old for 10 s at most', async () => {
  const slow = Promise.withResolvers<void>()
  let isSlow = false
  for (const name of ['a', 'b', 'c']) content[`/articles/${name}`] = { text: `old ${name}`, keys: ['site'] }
  const shelf = await openShelf({
    bounds: { pageBytes: 1_000_000, nothingBytes: 10_000, hotPages: 2 },
    make: async (asked) => {
      if (isSlow && asked === '/articles/c') await slow.promise
      const { text, ...parts } = content[asked] ?? { text: 'nothing', status: 404, keys: ['site'] }
      return madePage(text, parts)
    },
  })
  for (const name of ['a', 'b', 'c', 'nowhere']) await read(shelf, `/articles/${name}`)
  for (const name of ['a', 'b', 'c']) content[`/articles/${name}`] = { text: `new ${name}`, keys: ['site'] }
  content['/articles/nowhere'] = { text: 'nothing, with a banner', status: 404, keys: ['site'] }
  isSlow = true
  await shelf.hear([event(1, 'refresh', 'site')])
  expect(await read(shelf, '/articles/a')).toBe('new a')
  expect(await read(shelf, '/articles/nowhere')).toBe('nothing, with a banner')
  expect(await read(shelf, '/articles/c')).toBe('old c')
  clock = new Date(clock.getTime() + 10_000)
  const waiting = read(shelf, '/articles/c')
  slow.resolve()
  expect(await waiting).toBe('new c')
})

test('the old page of a cold one is given when the new one cannot be made, from memory alone', async () => {
  let isBroken = false
  const shelf = await openShelf({
    bounds: { pageBytes: 1_000_000, nothingBytes: 1_000, hotPages: 0 },
    disk: Object.assign(new Disk(folder), { readPage: async () => null }),
    make: async () => {
      if (isBroken) throw new Error('Next answered 500')
      return madePage('first', { keys: ['site'] })
    },
  })
  await read(shelf)
  isBroken = true
  await shelf.hear([event(1, 'refresh', 'site')])
  expect(await read(shelf)).toBe('first')
  shelf.setReachable(false)
  await shelf.hear([event(2, 'refresh', 'site')])
  expect(shelf.held(path)?.bodies.identity.toString()).toBe('first')
})

test('keeps no more than its bytes in memory, and finds the rest on the disk', async () => {
  for (let number = 0; number < 20; number += 1)
    content[`/articles/${number}`] = { text: `${number}`, keys: ['site'] }
  const shelf = await openShelf({ bounds: { pageBytes: 10_000, nothingBytes: 1_000, hotPages: 10 } })
  for (let number = 0; number < 20; number += 1) {
    const { bodies } = await shelf.answer(`/articles/${number}`)
    await eventually(async () =>
      expect((await new Disk(folder).readPage(`/articles/${number}`))?.bodies.identity).toEqual(
        bodies.identity,
      ),
    )
  }
  expect(shelf.bytes).toBeLessThan(10_000)
  renders = []
  expect(await read(shelf, '/articles/0')).toBe('0')
  expect(renders).toEqual([])
})
