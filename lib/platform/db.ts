import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '#generated/prisma/client.ts'
import { env } from '#lib/platform/env.ts'

/** The client that can begin a transaction. */
export type DbClient = PrismaClient

/** The client inside a transaction, or outside of one. */
export type Db = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

const shared = globalThis as typeof globalThis & { bedsideDb?: PrismaClient }

/**
 * The database client of this process. Next's bundles and the server share one pool.
 *
 * Every wait is bounded: a connection in 3 s, a statement in 10 s, an answer in 12 s, a lock in 5 s, an idle transaction
 * in 10 s, so that a database that hangs gives errors in seconds and never a frozen site.
 */
export function db(): PrismaClient {
  shared.bedsideDb ??= connect(env().DATABASE_URL)
  return shared.bedsideDb
}

/** A client of its own for one database address; the caller disconnects it. */
export function connect(url: string): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 10_000,
    // Ours, for a server that no longer says anything: it would end the statement itself 2 s before.
    query_timeout: 12_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: 'bedside',
  })
  // A transaction waits for its connection as long as the pool lets anyone wait, and a little longer, so that it is
  // the pool that says it is full; its own end is far, because statements, locks and idling each end sooner.
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 4_000, timeout: 30_000 } })
}
