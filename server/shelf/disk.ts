import { createHash } from 'node:crypto'
import { glob, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, removeDurably, unfinishedSuffix, writeDurably } from '#lib/platform/durable-file.ts'
import { formatLedgerFile, type Ledger, parseLedgerFile } from '#server/shelf/ledger.ts'
import type { Page } from '#server/shelf/page.ts'
import { formatPageFile, parsePageFile } from '#server/shelf/page-file.ts'

/**
 * The shelf's folder: one file a page, named by the hash of its path, and the ledger.
 *
 * A file that is missing, cut short or changed by one bit is absent, never an error. Writes wait for each other,
 * so the last word about a page is the one that stays.
 */
export class Disk {
  readonly #folder: string
  #lastWrite: Promise<void> = Promise.resolve()

  constructor(folder: string) {
    this.#folder = folder
  }

  async readPage(path: string): Promise<Page | null> {
    const file = await readWhole(this.#fileOf(path))
    return file && parsePageFile(file)
  }

  writePage(page: Page): Promise<void> {
    return this.#inTurn(() => writeDurably(this.#fileOf(page.path), formatPageFile(page)))
  }

  removePage(path: string): Promise<void> {
    return this.#inTurn(() => removeDurably(this.#fileOf(path)))
  }

  async readLedger(): Promise<Ledger | null> {
    const file = await readWhole(this.#ledgerFile)
    return file && parseLedgerFile(file)
  }

  writeLedger(ledger: Ledger): Promise<void> {
    return this.#inTurn(() => writeDurably(this.#ledgerFile, formatLedgerFile(ledger)))
  }

  /** Removes unfinished writes and every page that `isWanted` does not want: gently, one file after another. */
  async sweep(isWanted: (page: Page) => boolean): Promise<void> {
    for await (const name of glob('pages/*/*', { cwd: this.#folder })) {
      await this.#inTurn(async () => {
        const file = join(this.#folder, name)
        const bytes = name.endsWith(unfinishedSuffix) ? null : await readWhole(file)
        const page = bytes && parsePageFile(bytes)
        if (!page || !isWanted(page)) await rm(file, { force: true })
      })
    }
  }

  get #ledgerFile(): string {
    return join(this.#folder, 'ledger')
  }

  #fileOf(path: string): string {
    const name = createHash('sha256').update(path).digest('hex')
    return join(this.#folder, 'pages', name.slice(0, 2), name.slice(2))
  }

  #inTurn(write: () => Promise<void>): Promise<void> {
    this.#lastWrite = this.#lastWrite.then(write, write)
    return this.#lastWrite
  }
}

async function readWhole(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
