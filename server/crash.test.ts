import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { glob, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { unfinishedSuffix } from '#lib/platform/durable-file.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { testDatabase } from '#tests/database.ts'
import { eventually } from '#tests/eventually.ts'
import { makeTopic } from '#tests/factories.ts'
import { startFreezingProxy } from '#tests/freezing-proxy.ts'

const { db, url } = await testDatabase()
const processes: ChildProcess[] = []
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bedside-crash-'))
})

afterEach(async () => {
  await Promise.all(processes.splice(0).map(kill))
  await rm(folder, { recursive: true })
})

/** Starts a process with a shelf on the folder; `ask` reads a topic's page there. */
async function start(databaseUrl = url) {
  const child = spawn(process.execPath, ['tests/topic-server.ts', databaseUrl, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  processes.push(child)
  const [line] = await once(child.stdout, 'data')
  const ask = async (slug: string) => {
    const answer = await fetch(`http://127.0.0.1:${Number(String(line))}/topics/${slug}`)
    return { status: answer.status, text: await answer.text() }
  }
  return { child, ask }
}

/** `kill -9`: no handler runs, nothing is flushed. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function rename(id: string, name: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.topic.update({ where: { id }, data: { name } })
    await appendEvent(tx, {
      kind: 'refresh',
      keys: [publicationKeys.topic(id)],
      articleId: null,
      reason: 'Renamed',
    })
  })
}

async function withdraw(id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.topic.delete({ where: { id } })
    await appendEvent(tx, {
      kind: 'remove',
      keys: [publicationKeys.topic(id)],
      articleId: null,
      reason: 'Withdrawn',
    })
  })
}

/** Takes the database away from everyone, or gives it back. */
async function allowConnections(allowed: boolean): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  const admin = new pg.Client({ connectionString: inject('adminUrl') })
  await admin.connect()
  await admin.query(`ALTER DATABASE "${name}" WITH ALLOW_CONNECTIONS ${allowed}`)
  if (!allowed)
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  await admin.end()
}

async function pagesOnDisk(): Promise<number> {
  let count = 0
  for await (const file of glob('shelf/pages/*/*', { cwd: folder })) {
    if (!file.endsWith(unfinishedSuffix)) count += 1
  }
  return count
}

test('what is published the moment before a kill is what the next process serves', async () => {
  const id = await makeTopic(db, { slug: 'sleep', name: 'Sleep' })
  const before = await start()
  expect(await before.ask('sleep')).toEqual({ status: 200, text: 'Sleep' })
  await eventually(async () => expect(await pagesOnDisk()).toBe(1))
  await Promise.all([rename(id, 'Sleep and age'), kill(before.child)])
  const after = await start()
  expect(await after.ask('sleep')).toEqual({ status: 200, text: 'Sleep and age' })
})

test('what is withdrawn around a kill is never served again', async () => {
  for (const [round, delayMs] of [0, 3, 20].entries()) {
    const slug = `round-${round}`
    const id = await makeTopic(db, { slug, name: 'Harmful' })
    const before = await start()
    expect(await before.ask(slug)).toEqual({ status: 200, text: 'Harmful' })
    await eventually(async () => expect(await pagesOnDisk()).toBe(1))
    await withdraw(id)
    // The kill falls before, while and after the process hears of it.
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    await kill(before.child)
    const after = await start()
    expect(await after.ask(slug)).toEqual({ status: 404, text: 'nothing' })
    await kill(after.child)
  }
})

test('readers notice nothing of a publication but its result, and see it within a moment', async () => {
  const id = await makeTopic(db, { slug: 'heart', name: 'Version 0' })
  const { ask } = await start()
  await ask('heart')
  for (let version = 1; version <= 10; version += 1) {
    await rename(id, `Version ${version}`)
    const seen: string[] = []
    await eventually(async () => {
      seen.push((await ask('heart')).text)
      expect(seen.at(-1)).toBe(`Version ${version}`)
    })
    expect(new Set(seen)).toEqual(
      new Set([...(seen.length > 1 ? [`Version ${version - 1}`] : []), `Version ${version}`]),
    )
  }
})

test('without its database a process serves what it has, refuses the rest with 503, and recovers by itself', async () => {
  const id = await makeTopic(db, { slug: 'cancer', name: 'Cancer' })
  await makeTopic(db, { slug: 'unread', name: 'Unread' })
  const { ask } = await start()
  await ask('cancer')
  await allowConnections(false)
  try {
    await eventually(async () => expect((await ask('unread')).status).toBe(503))
    expect(await ask('cancer')).toEqual({ status: 200, text: 'Cancer' })
    expect((await ask('never-heard-of')).status).toBe(503)
  } finally {
    await allowConnections(true)
  }
  await eventually(async () => expect(await ask('unread')).toEqual({ status: 200, text: 'Unread' }))
  await rename(id, 'Cancers')
  await eventually(async () => expect((await ask('cancer')).text).toBe('Cancers'))
})

test('a database that answers nothing at all is found out within seconds, and readers do not wait for it', async () => {
  await makeTopic(db, { slug: 'held', name: 'Held' })
  await makeTopic(db, { slug: 'new', name: 'New' })
  const proxy = await startFreezingProxy(url)
  try {
    const { ask } = await start(proxy.url)
    await ask('held')
    proxy.freeze()
    const finding = msOf(async () => expect((await ask('new')).status).toBe(503))
    expect(await ask('held')).toEqual({ status: 200, text: 'Held' })
    const found = await finding
    // Known by now: nobody waits for it any more.
    expect(await msOf(async () => expect((await ask('new')).status).toBe(503))).toBeLessThan(found / 2)
    proxy.thaw()
    await eventually(async () => expect(await ask('new')).toEqual({ status: 200, text: 'New' }))
  } finally {
    proxy.close()
  }
})

test('a process that starts without its database serves what the last one left', async () => {
  await makeTopic(db, { slug: 'diabetes', name: 'Diabetes' })
  const before = await start()
  await before.ask('diabetes')
  await eventually(async () => expect(await pagesOnDisk()).toBe(1))
  await kill(before.child)
  const after = await start('postgresql://nobody@127.0.0.1:1/none')
  expect(await after.ask('diabetes')).toEqual({ status: 200, text: 'Diabetes' })
  expect((await after.ask('unread')).status).toBe(503)
})

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const beganAt = performance.now()
  await work()
  return performance.now() - beganAt
}
