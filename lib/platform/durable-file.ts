import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What an unfinished write leaves behind when the process is killed. */
export const unfinishedSuffix = '.unfinished'

/**
 * Puts bytes in a file so that a crash at any moment leaves the old file or the new one, whole: they are written
 * under another name, forced to the disk, and only then renamed. Folders are made as needed.
 * @throws the file system's error (ENOSPC, EACCES …), with nothing left behind
 */
export async function writeDurably(file: string, chunks: readonly (Buffer | string)[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const unfinished = `${file}.${randomUUID()}${unfinishedSuffix}`
  try {
    const handle = await open(unfinished, 'wx')
    try {
      for (const chunk of chunks) await handle.appendFile(chunk)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Removes a file so that it stays removed after a power cut; a file that is not there is fine. */
export async function removeDurably(file: string): Promise<void> {
  try {
    await unlink(file)
    const folder = await open(dirname(file), 'r')
    await folder.sync().finally(() => folder.close())
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** Whether a file system error says that the file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
