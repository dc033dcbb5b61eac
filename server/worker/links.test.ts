import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { addDays } from '#lib/dates.ts'
import type { Reach } from '#lib/platform/ask-address.ts'
import { noteLink, takeDueLink } from '#lib/source-watch/source-link.commands.ts'
import { LinkWorker } from '#server/worker/links.ts'
import { testDatabase } from '#tests/database.ts'
import { eventually } from '#tests/eventually.ts'

const { db } = await testDatabase()
const here: Reach = { resolve: async () => ['127.0.0.1'], open: () => true, ports: () => true }
const closing: (() => unknown)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
  await db.sourceLink.deleteMany()
  await db.reference.deleteMany()
})

let count = 0
async function addReference(url: string): Promise<string> {
  count += 1
  const { id } = await db.reference.create({
    data: { key: `page${count}`, kind: 'web_page', title: 'A page', authors: [], url },
    select: { id: true },
  })
  return id
}

async function serve(): Promise<{ port: number; asked: { at: number; path: string; agent: string }[] }> {
  const asked: { at: number; path: string; agent: string }[] = []
  const server = createServer((request, response) => {
    asked.push({ at: Date.now(), path: request.url ?? '', agent: request.headers['user-agent'] ?? '' })
    if (request.url === '/moved') response.writeHead(302, { location: 'http://127.0.0.1/' })
    else response.writeHead(request.url === '/gone' ? 410 : 200)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close().closeAllConnections())
  return { port: (server.address() as AddressInfo).port, asked }
}

test('every address is asked, one server never in a hurry, and what was found is written down', async () => {
  const { port, asked } = await serve()
  const fine = await addReference(`http://a.example:${port}/fine`)
  const gone = await addReference(`http://a.example:${port}/gone`)
  const worker = new LinkWorker(
    db,
    { userAgent: 'BedsideLinkCheck/1.0 (+https://health.example)', hostPauseMs: 200, reach: here },
    (what, error) => expect.fail(`${what}: ${error}`),
  )
  closing.push(() => worker.close())
  worker.start()
  await eventually(async () =>
    expect(await db.sourceLink.count({ where: { checkedAt: { not: null } } })).toBe(2),
  )
  expect(await db.sourceLink.findUnique({ where: { referenceId: fine } })).toMatchObject({
    outcome: 'It answers.',
    failures: 0,
    dead: false,
  })
  expect(await db.sourceLink.findUnique({ where: { referenceId: gone } })).toMatchObject({
    outcome: 'There is no such page (410).',
    dead: false,
  })
  expect(asked.map(({ path }) => path).toSorted()).toEqual(['/fine', '/gone', '/gone'])
  expect(new Set(asked.map(({ agent }) => agent))).toEqual(
    new Set(['BedsideLinkCheck/1.0 (+https://health.example)']),
  )
  const times = asked.map(({ at }) => at).toSorted((one, other) => one - other)
  for (const [index, at] of times.slice(1).entries()) expect(at - (times[index] ?? 0)).toBeGreaterThan(100)
})

test('without a reach of its own the worker asks nothing on this machine', async () => {
  const { port, asked } = await serve()
  const referenceId = await addReference(`http://127.0.0.1:${port}/fine`)
  const worker = new LinkWorker(db, { userAgent: 'A test' }, (what, error) =>
    expect.fail(`${what}: ${error}`),
  )
  closing.push(() => worker.close())
  worker.start()
  await eventually(async () =>
    expect(await db.sourceLink.findUnique({ where: { referenceId } })).toMatchObject({
      outcome: `Not asked: it asks for port ${port}.`,
    }),
  )
  expect(asked).toEqual([])
})

test('an address is dead after two failures that are a day apart, and alive again when it answers', async () => {
  const referenceId = await addReference('https://a.example/')
  const link = await takeDueLink(db)
  expect(link).toEqual({ referenceId, address: 'https://a.example/' })
  expect(await takeDueLink(db)).toBeNull()
  if (!link) return
  const at = new Date('2026-11-20T10:00:00Z')
  const fails = { state: 'fails', outcome: 'No answer.' } as const
  const dead = async () => (await db.sourceLink.findUniqueOrThrow({ where: { referenceId } })).dead
  await noteLink(db, link, fails, at)
  expect(await dead()).toBe(false)
  await noteLink(db, link, fails, addDays(at, 0.9))
  expect(await dead()).toBe(false)
  await noteLink(db, link, fails, addDays(at, 1))
  expect(await dead()).toBe(true)
  await noteLink(db, link, { state: 'shy', outcome: 'Not to software.' }, addDays(at, 2))
  expect(await dead()).toBe(false)
  await noteLink(db, link, fails, addDays(at, 3))
  await noteLink(db, { ...link, address: 'https://b.example/' }, fails, addDays(at, 5))
  expect(await db.sourceLink.findUniqueOrThrow({ where: { referenceId } })).toMatchObject({
    failures: 1,
    failingSince: addDays(at, 5),
    dead: false,
  })
})

test('two instances never take the same address', async () => {
  await Promise.all(Array.from({ length: 6 }, (_, at) => addReference(`https://a.example/${at}`)))
  const taken = await Promise.all(Array.from({ length: 9 }, () => takeDueLink(db)))
  const ids = taken.flatMap((link) => link?.referenceId ?? [])
  expect(new Set(ids).size).toBe(ids.length)
})
