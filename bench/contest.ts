import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isInstalled, measureRate } from '#bench/load.ts'
import { nginxProgram } from '#bench/nginx.ts'
import { type Contestant, type Program, startContestant } from '#bench/process.ts'
import { buildStockNext, removeStockNext, stockNextProgram } from '#bench/stock-next.ts'
import { median } from '#bench/table.ts'
import { askOverWire } from '#bench/wire.ts'
import { findFreePort } from '#lib/platform/free-port.ts'

const rounds = 5
/** What a request asks for: a coding, or the answer that it has the page already. */
export const kinds = ['br', 'gzip', 'identity', '304'] as const
export type Kind = (typeof kinds)[number]
const us = 'shelf'

/** The place of the contest. */
export type Arena = {
  clone: string
  folder: string
  databaseUrl: string
  env: NodeJS.ProcessEnv
  path: string
}

/** What one contestant did in one round. */
type Run = { name: string; kind: Kind; round: number; rate: number }

/** The outcome for one kind of request: our rate, and how we compare with each other contestant. */
export type Outcome = { kind: Kind; rate: number; against: { name: string; rate: number; ratio: number }[] }

/**
 * Measures the rates of all contestants, kind by kind, in five rounds in which they take their turns right after
 * each other. A ratio is the median of the rounds' own ratios, so that a neighbour's load disturbs it little.
 */
export async function measureRates(arena: Arena, ours: Contestant): Promise<Outcome[]> {
  const others = await startOthers(arena, ours.origin + arena.path)
  const contestants = [{ name: us, address: ours.origin + arena.path, kinds: [...kinds] }, ...others]
  const runs: Run[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const kind of kinds) {
        for (const { name, address } of contestants.filter(({ kinds }) => kinds.includes(kind))) {
          const headers = await headersFor(kind, address)
          const rate = await measureRate(name, address, { headers, status: kind === '304' ? 304 : 200 })
          runs.push({ name, kind, round, rate })
        }
      }
    }
  } finally {
    await Promise.all(others.map(({ contestant }) => contestant.stop()))
    removeStockNext(arena.clone)
  }
  return kinds.map((kind) =>
    toOutcome(
      runs.filter((run) => run.kind === kind),
      kind,
    ),
  )
}

function toOutcome(runs: Run[], kind: Kind): Outcome {
  const ours = runs.filter(({ name }) => name === us)
  const names = [...new Set(runs.map(({ name }) => name))].filter((name) => name !== us)
  return {
    kind,
    rate: median(ours.map(({ rate }) => rate)),
    against: names.map((name) => {
      const theirs = runs.filter((run) => run.name === name)
      const ratios = theirs.map(
        ({ round, rate }) => (ours.find((run) => run.round === round)?.rate ?? 0) / rate,
      )
      return { name, rate: median(theirs.map(({ rate }) => rate)), ratio: median(ratios) }
    }),
  }
}

async function startOthers(arena: Arena, ourAddress: string) {
  const folder = join(arena.folder, 'same-bytes')
  mkdirSync(folder)
  for (const [coding, suffix] of [
    ['identity', ''],
    ['gzip', '.gz'],
    ['br', '.br'],
  ] as const) {
    writeFileSync(join(folder, `page.html${suffix}`), await load(ourAddress, coding))
  }
  const port = await findFreePort()
  const bare: Program = {
    command: process.execPath,
    args: [join(arena.clone, 'bench/bare-server.ts'), String(port), folder],
    env: arena.env,
    origin: `http://127.0.0.1:${port}`,
    path: '/',
  }
  const programs: { name: string; program: Program; kinds: Kind[] }[] = [
    { name: 'bare node', program: bare, kinds: [...kinds] },
  ]
  if (await isInstalled('nginx', ['-v'])) {
    programs.push({
      name: 'nginx',
      program: nginxProgram(folder, await findFreePort(), arena.env),
      kinds: ['gzip', 'identity', '304'],
    })
  }
  const nextPort = await findFreePort()
  const nextEnv = {
    ...arena.env,
    DATABASE_URL: arena.databaseUrl,
    BEDSIDE_ORIGIN: `http://127.0.0.1:${nextPort}`,
  }
  const built = await buildStockNext(arena.clone, nextEnv)
  programs.push({
    name: 'next start',
    program: stockNextProgram(arena.clone, built, { port: nextPort, path: arena.path, env: nextEnv }),
    kinds: ['gzip', 'identity', '304'],
  })
  const started = []
  for (const { name, program, kinds } of programs) {
    const contestant = await startContestant(program)
    started.push({ name, kinds, contestant, address: program.origin + program.path })
  }
  return started
}

async function headersFor(kind: Kind, address: string): Promise<Record<string, string>> {
  if (kind !== '304') return { 'Accept-Encoding': kind }
  const answer = await askOverWire(address, { 'Accept-Encoding': 'gzip' })
  return { 'Accept-Encoding': 'gzip', 'If-None-Match': answer.headers.etag ?? '' }
}

/** The bytes of a page as they come over the wire, once it is there in that coding. */
async function load(address: string, coding: string): Promise<Buffer> {
  for (;;) {
    const { headers, bytes } = await askOverWire(address, { 'Accept-Encoding': coding })
    if ((headers['content-encoding'] ?? 'identity') === coding) return bytes
    await pause(50)
  }
}
