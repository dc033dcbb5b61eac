import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { contentHash } from '#lib/articles/content-hash.ts'
import { ScheduleWorker } from '#server/worker/schedules.ts'
import { testDatabase } from '#tests/database.ts'
import { eventually } from '#tests/eventually.ts'
import { makeContent, makePerson, makePublished } from '#tests/factories.ts'
import { fullRounds } from '#tests/full-rounds.ts'

const { db, url } = await testDatabase()
const processes: ChildProcess[] = []

afterEach(async () => {
  await Promise.all(processes.splice(0).map(kill))
})

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['tests/desk-process.ts', url, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  processes.push(child)
  return child
}

/** `kill -9`: no handler runs, nothing is flushed. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Approved articles, all due at the same instant. */
async function planMany(count: number, dueAt: Date): Promise<void> {
  const content = await makeContent(db)
  const hash = contentHash(content)
  const reviewerId = await makePerson(db)
  const at = new Date('2026-11-23T09:00:00Z')
  const ids = Array.from({ length: count }, () => randomUUID())
  await db.article.createMany({
    data: ids.map((id) => ({
      id,
      slug: `a-${id}`,
      kind: 'news',
      state: 'scheduled',
      draft: content,
      draftHash: hash,
    })),
  })
  await db.review.createMany({
    data: ids.map((articleId) => ({
      articleId,
      contentHash: hash,
      reviewerId,
      authorIds: content.authorIds,
      decision: 'approved',
      statement: 'Checked.',
      declaration: 'None.',
      reviewedAt: at,
      nextReviewDueOn: new Date('2027-11-23'),
    })),
  })
  await db.schedule.createMany({
    data: ids.map((articleId) => ({
      articleId,
      action: 'publish',
      contentHash: hash,
      request: { change: { kind: 'first' } },
      dueAt,
      zone: 'Europe/London',
      createdByName: 'A test',
      createdAt: at,
    })),
  })
}

test('what is due at one instant goes out exactly once with two instances, one of them killed', async () => {
  const count = fullRounds ? 200 : 40
  await planMany(count, new Date())
  const [one] = [start('schedules'), start('schedules')]
  const published = () => db.revision.count()
  await vi.waitFor(async () => expect(await published()).toBeGreaterThan(count / 8), { timeout: 200_000 })
  await kill(one)
  await vi.waitFor(async () => expect(await published()).toBe(count), { timeout: 300_000, interval: 100 })
  const perArticle = await db.revision.groupBy({ by: ['articleId'], _count: true })
  expect(perArticle.filter(({ _count }) => _count !== 1)).toEqual([])
  expect(await db.schedule.count({ where: { doneAt: { not: null }, failedAt: null } })).toBe(count)
  expect(await db.auditEntry.count({ where: { action: 'article.publish' } })).toBe(count)
  const lateness: { ms: number }[] = await db.$queryRaw`
    SELECT extract(epoch FROM max("doneAt" - "dueAt"))::float8 * 1000 AS "ms" FROM "Schedule"`
  if (fullRounds)
    console.log(`${count} plans, the last ${Math.round(lateness[0]?.ms ?? 0)} ms after its hour`)
}, 600_000)

test('a plan made while the worker sleeps is done when its hour comes, and a broken one stops nobody', async () => {
  const troubles: string[] = []
  const worker = new ScheduleWorker(db, (what) => troubles.push(what))
  worker.start()
  try {
    await planMany(2, new Date(Date.now() + 1_500))
    const [broken, sound] = await db.schedule.findMany({ where: { doneAt: null }, orderBy: { id: 'asc' } })
    await db.schedule.update({ where: { id: broken?.id ?? '' }, data: { request: { nonsense: true } } })
    await eventually(async () => {
      const row = await db.schedule.findUniqueOrThrow({ where: { id: sound?.id ?? '' } })
      expect(row.doneAt).not.toBeNull()
    })
    await eventually(async () => {
      const row = await db.schedule.findUniqueOrThrow({ where: { id: broken?.id ?? '' } })
      expect(row.failure).toEqual({ kind: 'unexpected' })
    })
    expect(troubles).toContain('doing what was scheduled')
  } finally {
    await worker.close()
  }
})

test('nothing that was granted is lost to a kill, and nothing is done by half', async () => {
  const rounds = fullRounds ? 100 : 6
  const { articleId } = await makePublished(db)
  for (let round = 0; round < rounds; round += 1) {
    const child = start('writes', articleId)
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    await vi.waitFor(() => expect(said).toContain('saved'), { timeout: 50_000, interval: 5 })
    // Anywhere in a save or a publication, never at the same place twice.
    await pause((round * 37) % 200)
    await kill(child)
    await eventually(async () => expect(await othersBusy()).toBe(0))
    const granted = said
      .split('\n')
      .slice(0, -1)
      .map((line) => /^(saved|published) (\d+) (.+)$/.exec(line))
    const article = await db.article.findUniqueOrThrow({
      where: { id: articleId },
      include: { publishedRevision: true, revisions: { orderBy: { number: 'desc' }, take: 1 } },
    })
    const last = (kind: string) => granted.findLast((match) => match?.[1] === kind)
    expect(article.version).toBeGreaterThanOrEqual(Number(last('saved')?.[2] ?? 0))
    const newest = article.revisions[0]
    expect(newest?.number).toBeGreaterThanOrEqual(Number(last('published')?.[2] ?? 0))
    expect(article.publishedRevisionId).toBe(newest?.id)
    const subject = `article:${articleId}`
    expect(await db.auditEntry.count({ where: { action: 'article.publish', subject } })).toBe(newest?.number)
    expect(await db.publicationEvent.count({ where: { articleId } })).toBe(newest?.number)
  }
}, 600_000)

/** Connections of killed processes whose transaction the database has not ended yet. */
async function othersBusy(): Promise<number> {
  const rows: { busy: number }[] = await db.$queryRaw`
    SELECT count(*)::int AS "busy" FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`
  return rows[0]?.busy ?? 0
}
