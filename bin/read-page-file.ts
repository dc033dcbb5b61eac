import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { maxPageBytes } from '#lib/imports/decode-page.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Reads one byte more than a page may have, so that an endless file is refused and not waited for. */
export async function readPageFile(file: string): Promise<Result<Uint8Array, string>> {
  try {
    return succeed(await buffer(createReadStream(file, { end: maxPageBytes })))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT') return refuse('There is no such file.')
    if (code === 'EISDIR') return refuse('This is a folder, not a file.')
    if (code === 'EACCES') return refuse('This file may not be read.')
    throw error
  }
}
