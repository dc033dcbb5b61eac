import { createReadStream } from 'node:fs'
import { access, glob, open, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isMissing, removeDurably, unfinishedSuffix, writeDurably } from '#lib/platform/durable-file.ts'
import type { Storage } from '#lib/platform/storage.ts'
import { checkedKey, StorageFull } from '#lib/platform/storage-key.ts'

/** Files in a folder, spread over subfolders by the first two letters of their keys. */
export function diskStorage(folder: string): Storage {
  const fileOf = (key: string) => join(folder, checkedKey(key).slice(0, 2), key)

  async function exists(key: string): Promise<boolean> {
    return (await orNull(access(fileOf(key)).then(() => true))) ?? false
  }

  return {
    exists,
    async put(key, bytes) {
      const file = fileOf(key)
      if (await exists(key)) return
      try {
        await writeDurably(file, [Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)])
        await syncFolder(dirname(file))
      } catch (error) {
        throw isFull(error) ? new StorageFull(`No room for ${key}`, { cause: error }) : error
      }
    },
    get: (key) => orNull(readFile(fileOf(key))),
    remove: (key) => removeDurably(fileOf(key)),
    async stream(key) {
      const handle = await orNull(open(fileOf(key), 'r'))
      if (!handle) return null
      const { size } = await handle.stat()
      return { sizeBytes: size, body: createReadStream('', { fd: handle }) }
    },
    async *list() {
      for await (const path of glob('??/*', { cwd: folder })) {
        if (path.endsWith(unfinishedSuffix)) continue
        const found = await orNull(stat(join(folder, path)))
        if (found) yield { key: basename(path), storedAt: found.mtime }
      }
    },
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function orNull<Value>(wanted: Promise<Value>): Promise<Value | null> {
  try {
    return await wanted
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** No space, or no more of it for this user. */
function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}
