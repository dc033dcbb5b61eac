import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { clone } from '#bin/clone.ts'
import { type HeldLock, tryHoldLock } from '#lib/platform/hold-lock.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'

/** Less than this and Postgres would stop in the middle of something. */
const leastFreeBytes = 20 * 1024 * 1024

/** A relative folder is one of the clone's, wherever the command was run. */
export function dataFolderPath(folder: string): string {
  return resolve(clone, folder)
}

/**
 * Makes the data folder when it is absent and takes it for this process alone, until the lock is released.
 * @throws OperatorError when it cannot be written, has no room, or another start uses it
 */
export function takeDataFolder(path: string): HeldLock {
  try {
    makeFolder(path)
    accessSync(path, constants.W_OK | constants.X_OK)
  } catch {
    throw new OperatorError(
      `The data folder ${path} cannot be written. Set BEDSIDE_DATA to a folder of this user.`,
    )
  }
  const { bavail, bsize } = statfsSync(path)
  if (bavail * bsize < leastFreeBytes) {
    throw new OperatorError(`The disk of ${path} is full: Bedside needs at least 20 MB free there.`)
  }
  const lock = tryHoldLock(join(path, 'start.lock'))
  if (!lock) {
    throw new OperatorError(
      `Bedside already runs on the data folder ${path}. Stop it, or set BEDSIDE_DATA to another.`,
    )
  }
  return lock
}

/** Step by step: Node's own recursive way never ends where the system answers ENOENT, as under /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}
