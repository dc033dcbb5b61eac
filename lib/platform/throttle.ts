import { createHash } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import type { DbClient } from '#lib/platform/db.ts'

/** How many attempts a window holds. A window begins with its first attempt. */
export type ThrottleLimit = { name: string; attempts: number; windowSeconds: number }

/** Whether an attempt was let through; when not, how long to wait, in whole seconds. */
export type ThrottleAnswer = { allowed: true } | { allowed: false; waitSeconds: number }

/** Counts attempts against keys, in the database, so that every instance counts together. */
export type Throttle = {
  /** Counts one attempt. Attempts at the same moment are all counted. */
  take(key: string): Promise<ThrottleAnswer>
  /** Takes one attempt off again: it turned out to be a good one. */
  giveBack(key: string): Promise<void>
  /** Forgets every attempt against the key. */
  forget(key: string): Promise<void>
}

/** A throttle of one name. Keys are stored hashed: what was typed at a sign-in stays out of the database. */
export function throttle(db: DbClient, { name, attempts, windowSeconds }: ThrottleLimit): Throttle {
  const limiter = new RateLimiterPrisma({
    storeClient: db,
    tableName: 'throttle',
    keyPrefix: name,
    points: attempts,
    duration: windowSeconds,
    clearExpiredByTimeout: false,
  })
  const hashed = (key: string) => createHash('sha256').update(key).digest('hex')
  return {
    async take(key) {
      try {
        await limiter.consume(hashed(key))
        return { allowed: true }
      } catch (reason) {
        if (!(reason instanceof RateLimiterRes)) throw reason
        return { allowed: false, waitSeconds: Math.ceil(reason.msBeforeNext / 1_000) }
      }
    },
    async giveBack(key) {
      await limiter.reward(hashed(key))
    },
    async forget(key) {
      await limiter.delete(hashed(key))
    },
  }
}
