import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { keyOfAddress } from '#lib/media/picture-format.ts'
import type { Storage } from '#lib/platform/storage.ts'
import { writePlain } from '#server/answer.ts'
import { ByteBound } from '#server/byte-bound.ts'
import type { HeaderList } from '#server/headers.ts'
import { isHeldByClient } from '#server/negotiation.ts'

const maxMemoryBytes = 48 * 2 ** 20
/** Larger files are passed on as they come, so that many slow readers cost no memory. */
const maxHeldBytes = 512 * 2 ** 10

const contentTypes: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}

/** Answers with a picture of the library. */
export type AnswerMedia = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>

/**
 * Serves renditions from the store, wherever that is: readers ask nobody but us. A key is made from what it names, so
 * an address never changes its bytes, the tag is the key, and whoever has it has it for good. The file can be nothing
 * but a picture: its type comes from the address, and a browser may neither guess another nor run anything in it.
 *
 * @param common the headers of every answer
 */
export function serveMedia(storage: Storage, common: HeaderList): AnswerMedia {
  const held = new ByteBound<Buffer>(maxMemoryBytes, ({ length }) => length)
  const sandboxed = withoutPolicy(common)

  return async (request, response, path) => {
    const key = keyOfAddress(path)
    if (key === null) return writePlain(response, 404, 'There is nothing here.', {}, common)
    const tag = `"${key}"`
    const kept = { 'Cache-Control': 'public, max-age=31536000, immutable', ETag: tag }
    if (isHeldByClient(request.headers['if-none-match'], tag)) {
      response.writeHead(304, Object.entries(kept).flat()).end()
      return
    }
    const found = held.get(key) ?? (await storage.stream(key))
    if (!found) return writePlain(response, 404, 'There is no such picture.', {}, common)
    const sizeBytes = Buffer.isBuffer(found) ? found.length : found.sizeBytes
    const own = { 'Content-Type': contentTypes[extname(key)] ?? 'application/octet-stream', ...kept }
    const headers = [...Object.entries(own).flat(), 'Content-Length', String(sizeBytes), ...sandboxed]
    if (request.method === 'HEAD') {
      if (!Buffer.isBuffer(found)) found.body.destroy()
      response.writeHead(200, headers).end()
      return
    }
    if (Buffer.isBuffer(found)) {
      response.writeHead(200, headers).end(found)
      return
    }
    if (sizeBytes > maxHeldBytes) {
      response.writeHead(200, headers)
      // Whoever goes away in the middle ends it; so does a store that breaks off.
      await pipeline(found.body, response).catch(() => response.destroy())
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of found.body) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    if (bytes.length !== sizeBytes) throw new Error(`${key} came with ${bytes.length} bytes of ${sizeBytes}`)
    held.set(key, bytes)
    response.writeHead(200, headers).end(bytes)
  }
}

/** The policy of a page lets it load and run things; a picture may nothing. */
function withoutPolicy(common: HeaderList): string[] {
  const kept = common.filter((_, at) => common[at - (at % 2)] !== 'Content-Security-Policy')
  return [...kept, 'Content-Security-Policy', "default-src 'none'; sandbox"]
}
