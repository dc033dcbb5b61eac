import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/**
 * Memory in KiB, passes and lanes: about 50 ms of one core for each attempt. argon2id is the library's default.
 *
 * Source: OWASP Password Storage Cheat Sheet, Argon2id (m=19456, t=2, p=1).
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let nobody: Promise<string> | undefined

/** The encoded argon2id hash of a password that was already normalised. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/**
 * Whether this password made this hash. Without a hash the same work is done against a password nobody knows,
 * so that an unknown user takes as long to refuse as a known one.
 */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  nobody ??= hash(randomBytes(32), cost)
  const unknown = await nobody
  const matches = await verify(storedHash ?? unknown, password)
  return storedHash !== null && matches
}
