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

/**
 * Why a query failed that was right: everyone is waiting for a connection, the database does not answer, or it ended
 * a transaction because of others. Null for any other error.
 */
export type DatabaseTrouble = 'full' | 'away' | 'conflict'

// Source: the error reference of Prisma, appendix A of the Postgres manual, and the messages of pg and pg-pool.
const troubleCodes: Record<string, DatabaseTrouble> = {
  P2034: 'conflict',
  TransactionWriteConflict: 'conflict',
  '40001': 'conflict',
  '40P01': 'conflict',
  P2024: 'full',
  P2028: 'full',
  P2037: 'full',
  TooManyConnections: 'full',
  '53300': 'full',
  '55P03': 'full',
  '57014': 'full',
  P1001: 'away',
  P1002: 'away',
  P1008: 'away',
  P1017: 'away',
  DatabaseNotReachable: 'away',
  ConnectionClosed: 'away',
  SocketTimeout: 'away',
  ECONNREFUSED: 'away',
  ECONNRESET: 'away',
  EPIPE: 'away',
  ETIMEDOUT: 'away',
  ENOTFOUND: 'away',
  '25006': 'away',
  '25P03': 'away',
  '53100': 'away',
  '57P01': 'away',
  '57P02': 'away',
  '57P03': 'away',
}
const troubleMessages: [RegExp, DatabaseTrouble][] = [
  [/timeout exceeded when trying to connect/i, 'full'],
  [
    /connection terminated|connection ended|query read timeout|not queryable|is not currently accepting/i,
    'away',
  ],
]

/** What kind of trouble an error is, whatever it is wrapped in. */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  const waiting: unknown[] = [error]
  const seen = new Set<unknown>()
  for (let one = waiting.pop(); one !== undefined && seen.size < 20; one = waiting.pop()) {
    if (typeof one !== 'object' || one === null || seen.has(one)) continue
    seen.add(one)
    for (const [name, value] of Object.entries(Object.getOwnPropertyDescriptors(one))) {
      const said: unknown = value.value
      const isCode = name === 'code' || name === 'kind' || name === 'originalCode'
      const trouble = typeof said === 'string' && isCode ? troubleCodes[said] : undefined
      if (trouble) return trouble
      if (name === 'message' && typeof said === 'string') {
        const found = troubleMessages.find(([pattern]) => pattern.test(said))
        if (found) return found[1]
      }
      if (typeof said === 'object') waiting.push(said)
    }
  }
  return null
}
