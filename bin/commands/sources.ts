import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { CommandIo } from '#bin/command-io.ts'
import { operator } from '#lib/articles/take-article.commands.ts'
import { toIsoDay } from '#lib/dates.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { readCrossref } from '#lib/source-watch/crossref-updates.ts'
import { decodeText, detectEncoding } from '#lib/source-watch/decode-text.ts'
import { formatImport, formatUnread } from '#lib/source-watch/format-import.ts'
import { importNotices } from '#lib/source-watch/import-notices.commands.ts'
import { readRetractionWatch } from '#lib/source-watch/retraction-watch.ts'

const usage = `bedside sources import FILE [--dry-run] [--data-of DAY]

Reads a list of notices about sources: the CSV of Retraction Watch, or works as Crossref gives them (JSON, or one work
a line). New notices about sources of the library are written down, readers of the articles that cite them are told,
and those who answer for the articles are written to. A list that is read again changes nothing.

--dry-run    tells what would be found and writes nothing
--data-of    the day of the data, such as 2026-11-20; else the day the file was last changed

Exit code: 0 done, 1 nothing could be read, 2 not understood.`

/** Imports a list of notices. Answers the exit code. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const command = parseCommand(args)
  if (!command) {
    io.err(usage)
    return 2
  }
  const file = await lookAt(command.file)
  if (!file.ok) {
    io.err(`${command.file}: ${file.problem}`)
    return 1
  }
  const at = now()
  const day = command.dataOf ?? toIsoDay(file.changedAt)
  if (day > toIsoDay(at)) {
    io.err(`The data cannot be of ${day}: that day is still to come.`)
    return 2
  }
  const pieces = decodeText(
    createReadStream(command.file),
    await detectEncoding(createReadStream(command.file)),
  )
  const imported = await importNotices(
    db(),
    file.isJson ? readCrossref(pieces) : readRetractionWatch(pieces),
    {
      dataset: file.isJson ? 'Crossref' : 'Retraction Watch',
      fileName: basename(command.file),
      dataOn: new Date(day),
      dryRun: command.dryRun,
    },
    { actor: { id: null, name: 'Command line', ...operator }, at },
  )
  if (imported.ok) {
    for (const line of formatImport(imported.value)) io.out(line)
    return 0
  }
  io.err(`${command.file}: no notice was found in it. Nothing was written.`)
  if (imported.refusal.kind === 'nothing-read') {
    const { unread } = imported.refusal
    for (const line of formatUnread({ unread, unreadCount: unread.length })) io.err(line)
  }
  return 1
}

const commandSchema = z.object({
  what: z.literal('import'),
  file: z.string().min(1),
  dryRun: z.boolean(),
  dataOf: z.iso.date().optional(),
})

function parseCommand(args: string[]): z.infer<typeof commandSchema> | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false }, 'data-of': { type: 'string' } },
    })
    const [what, file, ...rest] = positionals
    if (rest.length > 0) return null
    const command = { what, file, dryRun: values['dry-run'], dataOf: values['data-of'] }
    return commandSchema.safeParse(command).data ?? null
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

type FoundFile = { ok: true; changedAt: Date; isJson: boolean } | { ok: false; problem: string }

async function lookAt(path: string): Promise<FoundFile> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return { ok: false, problem: 'This is a folder, not a file.' }
    return { ok: true, changedAt: found.mtime, isJson: await beginsAsJson(path) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT') return { ok: false, problem: 'There is no such file.' }
    if (code === 'EACCES') return { ok: false, problem: 'This file may not be read.' }
    throw error
  }
}

async function beginsAsJson(path: string): Promise<boolean> {
  for await (const piece of createReadStream(path, { encoding: 'utf8', end: 1_000 })) {
    return /^\uFEFF?\s*[[{]/.test(String(piece))
  }
  return false
}
