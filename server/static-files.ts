import { glob, readFile, stat, utimes } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { isMissing, removeDurably, unfinishedSuffix, writeDurably } from '#lib/platform/durable-file.ts'
import type { Ready } from '#server/answer.ts'
import { ByteBound } from '#server/byte-bound.ts'
import { isCompressible, sizeOfBodies, toBrotli, toGzip } from '#server/shelf/page.ts'

const maxMemoryBytes = 32 * 2 ** 20
/** A page of an older build may be served while the database is away; what it names stays this much longer. */
const keptForMs = 90 * 24 * 3_600_000
const brotliSuffix = '.br'

const contentTypes = new Map(
  Object.entries({
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.ico': 'image/x-icon',
    '.jpg': 'image/jpeg',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.map': 'application/json',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
    '.webmanifest': 'application/manifest+json',
    '.webp': 'image/webp',
    '.woff': 'font/woff',
    '.woff2': 'font/woff2',
    '.xml': 'application/xml',
  }),
)

/** Files that are served as they are: an address is served only when it was found in a folder at the start. */
export class StaticFiles {
  /** From address to file. */
  readonly #files = new Map<string, string>()
  readonly #memory = new ByteBound<Ready>(maxMemoryBytes, ({ bodies }) => sizeOfBodies(bodies))
  readonly #archive: string

  /** @param archive the folder where files that never change are kept for the pages of older builds */
  constructor(archive: string) {
    this.#archive = archive
  }

  /**
   * Finds what may be served: what older builds left in the archive, Next's `static` folder, and `public`.
   * Files that never change are added to the archive; those no build has had for 90 days leave it.
   */
  async open({
    buildFolder,
    publicFolder,
    at,
  }: {
    buildFolder: string
    publicFolder: string
    at: Date
  }): Promise<void> {
    for (const [address, file] of await listFiles(join(buildFolder, 'static'), '/_next/static'))
      await this.#add(address, file, at)
    for (const [address, file] of await listFiles(publicFolder, '')) await this.#add(address, file, at)
    for (const [address, file] of await listFiles(this.#archive, '')) await this.#addOlder(address, file, at)
  }

  /** The file at an address when memory holds it. */
  held(address: string): Ready | undefined {
    return this.#memory.get(address)
  }

  /** The file at an address, or null when there is none. */
  async answer(address: string): Promise<Ready | null> {
    const file = this.#files.get(address)
    if (file === undefined) return null
    const contentType = contentTypes.get(extname(address)) ?? 'application/octet-stream'
    const identity = await readFile(file)
    const ready: Ready = {
      status: 200,
      headers: {
        'Content-Type': contentType,
        'Cache-Control': isForEver(address) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      },
      bodies: {
        identity,
        ...(isCompressible(contentType) && {
          gzip: await toGzip(identity),
          ...(await readBrotli(file)),
        }),
      },
    }
    this.#memory.set(address, ready)
    return ready
  }

  /** Compresses what never changes at its best, once for all starts; slow, so not before the first answer. */
  async compress(stop: AbortSignal): Promise<void> {
    for (const [address, file] of this.#files) {
      if (stop.aborted) return
      const contentType = contentTypes.get(extname(address)) ?? ''
      if (!isForEver(address) || !isCompressible(contentType) || (await readBrotli(file)).br) continue
      await writeDurably(file + brotliSuffix, [await toBrotli(await readFile(file))])
      this.#memory.delete(address)
    }
  }

  async #add(address: string, file: string, at: Date): Promise<void> {
    if (!isForEver(address)) {
      this.#files.set(address, file)
      return
    }
    const archived = join(this.#archive, address)
    const [present, kept] = await Promise.all([stat(file), statOrNull(archived)])
    if (kept?.size !== present.size) await writeDurably(archived, [await readFile(file)])
    await utimes(archived, at, at)
    this.#files.set(address, archived)
  }

  async #addOlder(address: string, file: string, at: Date): Promise<void> {
    if (this.#files.has(address) || address.endsWith(brotliSuffix)) return
    const { mtimeMs } = await stat(file)
    if (at.getTime() - mtimeMs < keptForMs) {
      this.#files.set(address, file)
      return
    }
    await removeDurably(file)
    await removeDurably(file + brotliSuffix)
  }
}

/** Whether the name changes with the content: all of Next's own files, and of ours those named `x.<hash>.y`. */
function isForEver(address: string): boolean {
  return address.startsWith('/_next/static/') || /\.[0-9a-f]{8,}\.\w+$/.test(address)
}

async function listFiles(folder: string, under: string): Promise<[address: string, file: string][]> {
  const root = resolve(folder)
  const found: [string, string][] = []
  for await (const entry of glob('**/*', { cwd: root, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile() && !entry.name.endsWith(unfinishedSuffix))
      found.push([under + file.slice(root.length), file])
  }
  return found
}

async function readBrotli(file: string): Promise<Pick<Ready['bodies'], 'br'>> {
  try {
    return { br: await readFile(file + brotliSuffix) }
  } catch (error) {
    if (isMissing(error)) return {}
    throw error
  }
}

async function statOrNull(file: string) {
  try {
    return await stat(file)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
