import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll } from 'vitest'
import { receivePicture } from '#lib/media/receive-picture.commands.ts'
import { diskStorage } from '#lib/platform/storage-disk.ts'
import { testDatabase } from '#tests/database.ts'
import { asRole } from '#tests/factories.ts'

/** The bytes as a request brings them: piece by piece, as they are asked for. */
export function bodyOf(bytes: Uint8Array, chunkBytes = 64 * 1024): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(Uint8Array.from(bytes.subarray(at, at + chunkBytes)))
      at += chunkBytes
    },
  })
}

/** A database and a folder of a test file's own that take pictures; the folder goes with the file. */
export async function openPictureHouse() {
  const { db } = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'bedside-pictures-'))
  const storage = diskStorage(join(folder, 'media'))
  const house = { db, storage }
  const author = asRole('author')
  afterAll(() => rm(folder, { recursive: true }))
  return {
    db,
    storage,
    house,
    author,
    /** Each upload by somebody of its own, so that no limit meets another test. */
    async upload(bytes: Buffer, fileName = 'a.jpg') {
      await db.throttle.deleteMany()
      return receivePicture(house, { body: bodyOf(bytes), fileName }, author)
    },
    /** The keys of all files, sorted. */
    async listFiles(): Promise<string[]> {
      const keys: string[] = []
      for await (const { key } of storage.list()) keys.push(key)
      return keys.sort()
    },
    /** What was stored of a picture. */
    async original(mediaId: string) {
      const row = await db.media.findUniqueOrThrow({ where: { id: mediaId } })
      const ending = row.mimeType === 'image/jpeg' ? 'jpg' : row.mimeType.slice(6)
      const bytes = await storage.get(`${row.hash}.${ending}`)
      if (!bytes) throw new Error('no file')
      return { row, bytes, metadata: await sharp(bytes).metadata() }
    },
  }
}
