import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { env } from '#lib/platform/env.ts'
import { diskStorage } from '#lib/platform/storage-disk.ts'
import { s3Storage } from '#lib/platform/storage-s3.ts'

/** A file in the store: its key, and since when. */
export type StoredFile = { key: string; storedAt: Date }

/**
 * Where files live that are not in the database. A key is made from the content of what it names, so a file is written
 * once and never changed.
 */
export type Storage = {
  /**
   * Keeps bytes for good: on the disk before it answers. A key that is there already keeps what it has.
   * @throws StorageFull when there is no room
   */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** The bytes under a key; null when there are none. */
  get(key: string): Promise<Buffer | null>
  exists(key: string): Promise<boolean>
  /** Removes a file; one that is not there is fine. */
  remove(key: string): Promise<void>
  /** The bytes under a key as they come, with their number; null when there are none. The caller ends or destroys the stream. */
  stream(key: string): Promise<{ sizeBytes: number; body: Readable } | null>
  /** Every file, in no order. */
  list(): AsyncIterable<StoredFile>
}

const shared = globalThis as typeof globalThis & { bedsideStorage?: Storage }

/** The store of this process: an S3-compatible one when it is configured, otherwise the folder `media` of the data folder. */
export function storage(): Storage {
  shared.bedsideStorage ??= openStorage()
  return shared.bedsideStorage
}

function openStorage(): Storage {
  const settings = env()
  return settings.s3 ? s3Storage(settings.s3) : diskStorage(join(settings.BEDSIDE_DATA, 'media'))
}
