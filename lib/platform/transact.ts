import { databaseTrouble } from '#lib/platform/database-failure.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'

const maxTries = 3

/**
 * Runs a transaction, again when the database ended it because of others: a deadlock or a serialisation failure.
 * `work` uses `tx` alone: a transaction that asks the pool for a second connection can freeze everyone.
 * @throws whatever the third try throws, or the first for any other reason
 */
export async function transact<Value>(db: DbClient, work: (tx: Db) => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.$transaction(work)
    } catch (error) {
      if (tries === maxTries || databaseTrouble(error) !== 'conflict') throw error
    }
  }
}
