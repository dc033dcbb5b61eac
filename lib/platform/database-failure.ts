import { errorCode } from '#lib/platform/operator-error.ts'

/** The oldest Postgres that migrations and queries are tested with, as `server_version_num`. */
export const oldestPostgres = 150_000

/** A failure to reach a database, in one line that names the place and never the password. */
export function describeDatabaseFailure(error: unknown, url: string): string {
  const { host, pathname, username } = new URL(url)
  const database = decodeURIComponent(pathname.slice(1))
  const code = errorCode(error)
  switch (code) {
    case '28P01':
    case '28000':
      return `The database at ${host} refuses the password of "${decodeURIComponent(username)}". Check DATABASE_URL.`
    case '3D000':
      return `There is no database "${database}" at ${host}. Create it, or correct DATABASE_URL.`
    case '53100':
      return `The disk of the database at ${host} is full.`
    default: {
      const reason = code ?? (error instanceof Error ? error.message : 'no reason given')
      return `The database at ${host} does not answer (${reason}). Check that it runs, and DATABASE_URL.`
    }
  }
}

/** Why a server of this version is refused, or null when it is new enough. */
export function describeOldPostgres(serverVersion: number): string | null {
  if (serverVersion >= oldestPostgres) return null
  const major = Math.floor(serverVersion / 10_000)
  return `The database is Postgres ${major}; Bedside needs ${oldestPostgres / 10_000} or later.`
}
