import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { keptSecret } from '#bin/kept-secret.ts'
import { type PostgresOptions, type RunningPostgres, startPostgres } from '#lib/platform/postgres.ts'
import { canReach, postgresUser } from '#lib/platform/postgres-home.ts'

/** The name of the publication's database in a Postgres of its own. */
export const ownDatabase = 'bedside'

/**
 * Where the Postgres of a data folder lives: inside of it, or, when root runs it from a place that Postgres' user may
 * not enter, in a folder of /var/lib whose name is made from the data folder's path. The password lies beside it.
 */
export function ownPostgres(dataFolder: string): PostgresOptions {
  const user = postgresUser()
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)
  const home = canReach(user, dataFolder) ? join(dataFolder, 'postgres') : `/var/lib/bedside-${name}`
  mkdirSync(home, { recursive: true })
  return { folder: home, password: keptSecret(join(home, 'password')) }
}

/** Starts it, or takes over one that an earlier process left running. */
export function startOwnPostgres(dataFolder: string): Promise<RunningPostgres> {
  return startPostgres(ownPostgres(dataFolder))
}
