import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { memoryOf } from '#bench/process.ts'
import { clone } from '#bin/clone.ts'
import { connect, type DbClient } from '#lib/platform/db.ts'

const insertedAtOnce = 500

/** What it took to check a whole archive by `bedside check --all`. */
export type ArchiveCheck = {
  articles: number
  seconds: number
  /** Most memory the command ever held, in bytes: when 1,000 were checked, and at the end. */
  peakBytesAt1000: number
  peakBytes: number
}

/** Fills the database up with drafts of the demonstration and runs the command over all of them. */
export async function measureArchive(
  { databaseUrl, env }: { databaseUrl: string; env: NodeJS.ProcessEnv },
  articles: number,
): Promise<ArchiveCheck> {
  const db = connect(databaseUrl)
  try {
    await fill(db, articles)
  } finally {
    await db.$disconnect()
  }
  const beganAt = performance.now()
  const child = spawn(process.execPath, ['bin/bedside.ts', 'check', '--all'], {
    cwd: clone,
    env: { ...env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  let reports = 0
  createInterface(child.stdout).on('line', () => {
    reports += 1
  })
  let peakBytesAt1000 = 0
  let peak = 0
  for await (const line of createInterface(child.stderr)) {
    const checked = Number(/^(\d+) of \d+ checked$/.exec(line)?.[1] ?? 0)
    if (checked > 0) peak = peakBytesOf(child.pid ?? 0) || peak
    if (checked === 1_000) peakBytesAt1000 = peak
  }
  await ended
  if (reports !== articles) throw new Error(`Of ${articles} articles ${reports} were reported`)
  return { articles, seconds: (performance.now() - beganAt) / 1_000, peakBytesAt1000, peakBytes: peak }
}

async function fill(db: DbClient, articles: number): Promise<void> {
  const models = await db.article.findMany({
    where: { demonstration: true, state: 'published' },
    select: { kind: true, draft: true, draftHash: true },
  })
  const missing = articles - (await db.article.count())
  const rows = Array.from({ length: missing }, (_, number) => {
    const model = models[number % models.length]
    if (!model?.draft) throw new Error('The publication has no article.')
    return { ...model, draft: model.draft, slug: `archive-${randomUUID()}`, demonstration: true }
  })
  for (let from = 0; from < rows.length; from += insertedAtOnce) {
    await db.article.createMany({ data: rows.slice(from, from + insertedAtOnce) })
  }
}

/** The most that a process ever held in memory; 0 when it is gone. */
function peakBytesOf(pid: number): number {
  try {
    return memoryOf(pid, 'VmHWM')
  } catch {
    return 0
  }
}
