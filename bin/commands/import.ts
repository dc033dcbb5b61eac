import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { CommandIo } from '#bin/command-io.ts'
import { readPageFile } from '#bin/read-page-file.ts'
import { ArticleKind } from '#generated/prisma/enums.ts'
import { createDraft } from '#lib/articles/article.commands.ts'
import { operator } from '#lib/articles/take-article.commands.ts'
import { type ImportedPage, importPage } from '#lib/imports/import-page.ts'
import { formatImportReport } from '#lib/imports/import-report.ts'
import { getImportedArticle } from '#lib/imports/page-import.queries.ts'
import { now } from '#lib/platform/clock.ts'
import { type DbClient, db } from '#lib/platform/db.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { type Result, refuse } from '#lib/result.ts'
import { listTopics } from '#lib/topics/topic.queries.ts'

const usage = `bedside import page FILE --dry-run
bedside import page FILE --write [--slug ADDRESS] [--kind ${Object.values(ArticleKind).join('|')}]

--dry-run tells what is found and what is missing and writes nothing.
--write also makes a draft, which readers cannot see.`

const actor = { id: null, name: 'Command line' }

/** Makes a draft of a scraped page. Answers the exit code: 0 done, 1 refused, 2 not understood. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const command = parseCommand(args)
  if (!command) {
    io.err(usage)
    return 2
  }
  const page = await readPage(command.file)
  if (!page.ok) {
    io.err(`${command.file}: ${page.refusal}`)
    return 1
  }
  for (const line of formatImportReport(page.value.report)) io.out(line)
  io.out('')
  if (command.write)
    return write(db(), { ...page.value, slug: command.slug ?? page.value.slug }, command.kind, io)
  io.out('Nothing was written. With --write this becomes a draft that readers cannot see.')
  return 0
}

const commandSchema = z.object({
  what: z.literal('page'),
  file: z.string().min(1),
  write: z.boolean(),
  slug: z.string().optional(),
  kind: z.enum(ArticleKind).default('condition_overview'),
})

function parseCommand(args: string[]): z.infer<typeof commandSchema> | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        slug: { type: 'string' },
        kind: { type: 'string' },
      },
    })
    const [what, file, ...rest] = positionals
    const { write, slug, kind, 'dry-run': dryRun } = values
    if (rest.length > 0 || write === dryRun) return null
    return commandSchema.safeParse({ what, file, write, slug, kind }).data ?? null
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

async function readPage(file: string): Promise<Result<ImportedPage, string>> {
  const bytes = await readPageFile(file)
  if (!bytes.ok) return bytes
  const sha256 = createHash('sha256').update(bytes.value).digest('hex')
  const page = importPage({ name: basename(file), bytes: bytes.value, sha256 }, await listTopics())
  return page.ok ? page : refuse(page.refusal.message)
}

async function write(db: DbClient, page: ImportedPage, kind: ArticleKind, io: CommandIo): Promise<number> {
  const earlier = await getImportedArticle(db, page.report.source.sha256)
  if (earlier) {
    io.err(
      `This page was imported before: see the article ${earlier.slug} (${earlier.state}). Nothing was written.`,
    )
    return 1
  }
  const created = await createDraft(
    db,
    { slug: page.slug, kind, content: page.content, demonstration: false, importReport: page.report },
    { actor, at: now(), standing: operator },
  )
  if (created.ok) {
    io.out(`Written as the draft ${page.slug}. Readers cannot see it.`)
    return 0
  }
  io.err(
    created.refusal.kind === 'slug-taken'
      ? `There is an article at ${readerPaths.article(page.slug)} already. Choose another address with --slug.`
      : `“${page.slug}” is not an address: use a–z, 0–9 and single hyphens.`,
  )
  return 1
}
