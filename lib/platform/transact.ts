import { databaseTrouble } from '#lib/platform/database-failure.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'

const maxTries = 3
/** Transactions of one client at a time: the pool has two more connections, so that readers never wait for editors. */
const maxRunning = 8
/** Longer nobody waits for their turn; then the answer is that everyone is busy. */
const maxWaitMs = 10_000

type Queue = { running: number; waiting: Set<() => void> }

const queues = new WeakMap<DbClient, Queue>()

/** Nobody had time in all of `maxWaitMs`. The code is the one Prisma has for a pool that is full. */
class Busy extends Error {
  readonly code = 'P2024'
}

/**
 * Runs a transaction, again when the database ended it because of others: a deadlock or a serialisation failure.
 * More than eight at once wait in order of arrival, outside the pool, where they would time out against each other.
 * `work` uses `tx` alone: a transaction that asks the pool for a second connection can freeze everyone.
 * @throws whatever the third try throws, or the first for any other reason
 */
export async function transact<Value>(db: DbClient, work: (tx: Db) => Promise<Value>): Promise<Value> {
  const queue = queues.get(db) ?? { running: 0, waiting: new Set() }
  queues.set(db, queue)
  await takeTurn(queue)
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        return await db.$transaction(work)
      } catch (error) {
        if (tries === maxTries || databaseTrouble(error) !== 'conflict') throw error
      }
    }
  } finally {
    passTurn(queue)
  }
}

async function takeTurn(queue: Queue): Promise<void> {
  if (queue.running < maxRunning) {
    queue.running += 1
    return
  }
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  queue.waiting.add(resolve)
  const deadline = setTimeout(() => {
    queue.waiting.delete(resolve)
    reject(new Busy('Too many things are being written at once'))
  }, maxWaitMs)
  await promise.finally(() => clearTimeout(deadline))
}

/** The one who has waited longest goes on in our place. */
function passTurn(queue: Queue): void {
  const [next] = queue.waiting
  if (!next) {
    queue.running -= 1
    return
  }
  queue.waiting.delete(next)
  next()
}
