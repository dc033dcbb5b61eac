import { execFile, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { findFreePort } from '#lib/platform/free-port.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { type PostgresUser, postgresBinaries, postgresUser } from '#lib/platform/postgres-home.ts'

const run = promisify(execFile)

/** Where the cluster lives (made when absent), its password, and settings fixed when it is made. */
export type PostgresOptions = {
  /** Absolute, and reachable by `postgresUser()`. */
  folder: string
  password: string
  settings?: Record<string, string>
}

/** A Postgres that accepts connections on 127.0.0.1. */
export type RunningPostgres = {
  url(database: string): string
  /** Ends every connection, then the server and all its children. */
  stop(): Promise<void>
}

/** The tools of one cluster, run as the user who owns it. */
type Cluster = { data: string; log: string; bin: string; user: PostgresUser; password: string }

/**
 * Starts the Postgres that comes with Bedside, or takes over one that an earlier process left running.
 * The cluster is made on first use: UTF-8, locale C, superuser "bedside", loopback only.
 * It outlives this process unless `stop` is called, so that a terminal's Ctrl-C reaches it last.
 * @throws OperatorError when it does not start
 */
export async function startPostgres({
  folder,
  password,
  settings,
}: PostgresOptions): Promise<RunningPostgres> {
  const user = postgresUser()
  mkdirSync(folder, { recursive: true })
  if (user) chownSync(folder, user.uid, user.gid)
  const cluster: Cluster = {
    data: join(folder, 'cluster'),
    log: join(folder, 'postgres.log'),
    bin: postgresBinaries(user, folder),
    user,
    password,
  }
  if (!existsSync(cluster.data)) await makeCluster(cluster, folder, settings ?? {})
  const leftOver = await findRunning(cluster)
  return leftOver ?? (await launch(cluster))
}

/** The Postgres of a folder that is running now; null when none is. */
export async function findRunningPostgres({
  folder,
  password,
}: PostgresOptions): Promise<RunningPostgres | null> {
  const data = join(folder, 'cluster')
  if (!existsSync(data)) return null
  const user = postgresUser()
  return findRunning({ data, log: '', bin: postgresBinaries(user, folder), user, password })
}

/** Made under another name and renamed, so that a cluster is whole or absent. */
async function makeCluster(
  cluster: Cluster,
  folder: string,
  settings: Record<string, string>,
): Promise<void> {
  const unfinished = join(folder, `cluster.${process.pid}`)
  const passwordFile = join(folder, `password.${randomUUID()}`)
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 })
  if (cluster.user) chownSync(passwordFile, cluster.user.uid, cluster.user.gid)
  const fixed = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }
  try {
    await tool(cluster, 'initdb', [
      `--pgdata=${unfinished}`,
      '--encoding=UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      '--username=bedside',
      `--pwfile=${passwordFile}`,
      ...Object.entries(fixed).map(([name, value]) => `--set=${name}=${value}`),
    ])
    renameSync(unfinished, cluster.data)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(unfinished, { recursive: true, force: true })
  }
}

async function launch(cluster: Cluster): Promise<RunningPostgres> {
  forgetForeignPid(cluster)
  const port = await findFreePort()
  await tool(cluster, 'pg_ctl', ['start', '-w', '-t', '60', '-s', '-D', cluster.data, '-l', cluster.log], {
    PGPORT: String(port),
  })
  return running(cluster, port)
}

async function findRunning(cluster: Cluster): Promise<RunningPostgres | null> {
  const { data, bin, user } = cluster
  const status = spawnSync(join(bin, 'pg_ctl'), ['status', '-D', data], { ...user, cwd: '/' })
  if (status.status !== 0) return null
  const port = Number(pidFile(data)[3])
  const found = running(cluster, port)
  const client = new pg.Client({ connectionString: found.url('postgres'), connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return found
  } catch {
    return null
  } finally {
    await client.end().catch(() => {})
  }
}

function running(cluster: Cluster, port: number): RunningPostgres {
  const stop = (mode: string) =>
    tool(cluster, 'pg_ctl', ['stop', '-w', '-t', '15', '-s', '-m', mode, '-D', cluster.data])
  return {
    url: (database) => `postgresql://bedside:${cluster.password}@127.0.0.1:${port}/${database}`,
    stop: () => stop('fast').catch(() => stop('immediate')),
  }
}

/** After a restart of the machine the number in a left-over pid file can be another program's; Postgres would wait for it for ever. */
function forgetForeignPid({ data }: Cluster): void {
  const [pid] = pidFile(data)
  const name = `/proc/${pid}/comm`
  if (pid && existsSync(name) && readFileSync(name, 'utf8').trim() !== 'postgres') {
    rmSync(join(data, 'postmaster.pid'))
  }
}

/** The lines of `postmaster.pid`: process id, folder, start, port … Empty when there is none. */
function pidFile(data: string): string[] {
  const path = join(data, 'postmaster.pid')
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
}

async function tool(cluster: Cluster, name: string, args: string[], env: Record<string, string> = {}) {
  try {
    await run(join(cluster.bin, name), args, {
      ...cluster.user,
      cwd: '/',
      env: { NODE_ENV: 'production', LC_ALL: 'C', ...env },
    })
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    const log = existsSync(cluster.log) ? readFileSync(cluster.log, 'utf8').slice(-4_000) : ''
    if (/No space left on device/.test(said + log)) {
      throw new OperatorError(`The disk is full: Postgres cannot write to ${cluster.data}.`)
    }
    throw new OperatorError(`Postgres did not work (${name}). Its log is ${cluster.log || cluster.data}.`)
  }
}
