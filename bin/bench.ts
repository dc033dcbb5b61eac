import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureArchive } from '#bench/archive.ts'
import { type Arena, measureRates, type Outcome } from '#bench/contest.ts'
import { describeTimes, measureDesk, openLongDraft } from '#bench/desk.ts'
import { measureFirstVisit } from '#bench/first-visit.ts'
import { isInstalled } from '#bench/load.ts'
import { measureMisses } from '#bench/misses.ts'
import { type Program, startContestant } from '#bench/process.ts'
import { measurePublishing } from '#bench/publishing.ts'
import { count, formatTable, type Line, median } from '#bench/table.ts'
import { measureWriting } from '#bench/writing.ts'
import { buildWhenChanged } from '#bin/build.ts'
import { clone } from '#bin/clone.ts'
import { keptSecret } from '#bin/kept-secret.ts'
import { prepareDatabase } from '#bin/prepare-database.ts'
import { say, step } from '#bin/progress.ts'
import { runUntilStopped } from '#bin/run-until-stopped.ts'
import { now } from '#lib/platform/clock.ts'
import { completeEnv } from '#lib/platform/env.ts'
import { findFreePort } from '#lib/platform/free-port.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { startPostgres } from '#lib/platform/postgres.ts'

const restarts = 3
const archiveLength = 10_000

/** `npm run bench`: one run, one table. Everything is its own: database, data folder, ports. */
await runUntilStopped(async ({ signal, onClose }) => {
  if (!(await isInstalled('wrk', ['-v'])))
    throw new OperatorError('The measurements need wrk: apt-get install wrk')
  const folder = mkdtempSync(join(tmpdir(), 'bedside-bench-'))
  onClose(async () => rmSync(folder, { recursive: true, force: true }))
  // A folder of its own: Postgres' user may enter no folder inside another's temporary one.
  const cluster = mkdtempSync(join(tmpdir(), 'bedside-bench-postgres-'))
  onClose(async () => rmSync(cluster, { recursive: true, force: true }))
  const postgres = await step('Starting Postgres', () =>
    startPostgres({ folder: cluster, password: 'bench' }),
  )
  onClose(() => postgres.stop())
  const databaseUrl = postgres.url('postgres')
  await prepareDatabase(databaseUrl)
  await buildWhenChanged(folder, signal)

  const port = await findFreePort()
  const origin = `http://127.0.0.1:${port}`
  const data = join(folder, 'data')
  const program = (url: string): Program => ({
    command: process.execPath,
    args: ['bin/start.ts'],
    folder: clone,
    env: {
      ...process.env,
      DATABASE_URL: url,
      PORT: String(port),
      BEDSIDE_ORIGIN: origin,
      BEDSIDE_DATA: data,
    },
    origin,
    path: '/articles',
  })
  const first = await step('Starting the publication', () => startContestant(program(databaseUrl)))
  onClose(first.stop)
  const paths = await listArticles(origin)
  const [path = ''] = paths
  const arena: Arena = { clone, folder, databaseUrl, env: process.env, path }

  const outcomes = await step('Measuring rates', () => measureRates(arena, first))
  const residentBytes = first.residentBytes()
  const visit = await measureFirstVisit(origin, path)
  const publishing = await step('Publishing', () => measurePublishing(databaseUrl, origin + path))
  completeEnv({ DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: keptSecret(join(data, 'session-secret')) })
  const desk = await step('Writing and publishing', () => measureDesk(databaseUrl, origin))
  const draft = await openLongDraft(databaseUrl, origin)
  const writing = await step('Typing', () => measureWriting(draft))
  await first.stop()
  const starts: number[] = []
  for (let round = 0; round < restarts; round += 1) {
    const again = await step('Starting again', () => startContestant(program(databaseUrl)))
    starts.push(again.startMs)
    await again.stop()
  }
  const misses = await step('Making pages', () =>
    measureMisses(clone, origin, { databaseUrl, paths: paths.slice(0, 8) }),
  )
  // Last, for it leaves 10,000 articles behind.
  const archive = await step('Checking an archive', () =>
    measureArchive({ databaseUrl, env: process.env }, archiveLength),
  )

  const files = Object.entries(visit)
  const lines: Line[] = [
    ...outcomes.map(toLine),
    {
      what: 'Making an article, from the question to the document',
      measured: `${misses.milliseconds.toFixed(0)} ms`,
    },
    { what: 'Database round trips of an article', measured: String(misses.roundTrips), wanted: '≤ 3' },
    {
      what: 'Publication event to new bytes, median (worst) of 15',
      measured: `${median(publishing).toFixed(0)} (${Math.max(...publishing).toFixed(0)}) ms`,
      wanted: '≤ 300 ms',
    },
    {
      what: 'A save while 20 editors type, median (95 of 100)',
      measured: describeTimes(desk.saves),
      wanted: '≤ 150 ms for 95 of 100',
    },
    {
      what: 'Publishing, evidence check included, median (95 of 100)',
      measured: describeTimes(desk.publishes),
      wanted: '≤ 300 ms for 95 of 100',
    },
    {
      what: 'Its COMMIT to new bytes, median (95 of 100)',
      measured: describeTimes(desk.newBytes),
      wanted: '≤ 300 ms',
    },
    {
      what: `Evidence check of ${desk.checkedWords} words, median (95 of 100)`,
      measured: describeTimes(desk.checks),
      wanted: '≤ 60 ms for 1,500 words',
    },
    {
      what: `bedside check --all over ${count(archive.articles)} articles`,
      measured: `${archive.seconds.toFixed(0)} s`,
    },
    {
      what: 'Its most memory after 1,000 articles, and at the end',
      measured: `${mebibytes(archive.peakBytesAt1000)}, ${mebibytes(archive.peakBytes)}`,
      wanted: 'the same',
    },
    {
      what: `A key in a draft of ${count(draft.words)} words to its letter laid out, median (95 of 100)`,
      measured: describeTimes(writing.keys),
      wanted: '≤ 16 ms for 95 of 100',
    },
    {
      what: 'The last key of a sentence to its underline, a pause of 250 ms included, median (95 of 100)',
      measured: describeTimes(writing.underlines),
      wanted: '≤ 400 ms',
    },
    {
      what: 'A key to the reader’s page beside the text, median (95 of 100)',
      measured: describeTimes(writing.previews),
      wanted: '≤ 500 ms',
    },
    {
      what: 'JavaScript of the editor before the first key, gzip',
      measured: kilobytes(writing.scriptBytes),
      wanted: '≤ 350 kB',
    },
    {
      what: 'Restart to first 200, database running',
      measured: `${(median(starts) / 1_000).toFixed(1)} s`,
      wanted: '≤ 5 s',
    },
    { what: 'Memory after the load', measured: mebibytes(residentBytes) },
    {
      what: `First visit to an article: ${files.map(([kind, { files }]) => `${files} ${kind}`).join(', ')}`,
      measured: kilobytes(files.reduce((sum, [, { bytes }]) => sum + bytes, 0)),
      compared: files.map(([kind, { bytes }]) => `${kind} ${kilobytes(bytes)}`).join(', '),
      wanted: '≤ 75 kB',
    },
  ]
  say(
    `\n${now().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${path}\n`,
  )
  say(formatTable(lines))
  process.kill(process.pid, 'SIGTERM')
})

function toLine({ kind, rate, against }: Outcome): Line {
  return {
    what: `Shelf hit, ${kind}`,
    measured: `${count(rate)} / s`,
    compared: against
      .map(({ name, rate, ratio }) => `${ratio.toFixed(2)} × ${name} (${count(rate)})`)
      .join(', '),
    wanted: '≥ 0.6 × bare node, ≥ 15 × next start',
  }
}

async function listArticles(origin: string): Promise<string[]> {
  const html = await (await fetch(`${origin}/articles`)).text()
  return [...new Set([...html.matchAll(/href="(\/articles\/[a-z0-9-]+)"/g)].map((match) => match[1] ?? ''))]
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`
}
