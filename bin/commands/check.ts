import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { CommandIo } from '#bin/command-io.ts'
import { readLoosePage } from '#bin/read-loose-page.ts'
import { ArticleKind } from '#generated/prisma/enums.ts'
import { checkEvidence, type EvidenceReport } from '#lib/evidence/check.ts'
import { getEvidenceSubject, getLooseSubject } from '#lib/evidence/evidence-subject.queries.ts'
import { describeCounts, formatEvidenceReport, toSarif } from '#lib/evidence/format-report.ts'
import type { EvidenceSubject } from '#lib/evidence/subject.ts'
import { cutText } from '#lib/imports/cut-text.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

const usage = `bedside check SLUG|FILE… [--kind ${Object.values(ArticleKind).join('|')}] [--json|--sarif]
bedside check --all [--json|--sarif]

Applies the rules of the evidence check to drafts, or to files: HTML, Markdown, a draft's content as JSON, or a page
saved as text, as "bedside import" reads it. What has a dot or a slash is a file. It changes nothing.
Exit code: 0 nothing blocks, 1 something blocks or is missing or cannot be read, 2 not understood.`

/** So many articles are read at once when all are checked. */
const pageLength = 100
/** A line of progress for so many articles. */
const progressEvery = 100

/** Checks drafts by the rules. Answers the exit code. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const command = parseCommand(args)
  if (!command) {
    io.err(usage)
    return 2
  }
  let blocked = false
  let count = 0
  const total = command.all ? await db().article.count() : 0
  for await (const name of command.all ? allSlugs() : command.names) {
    const subject = await findSubject(name, command.kind, io)
    if (!subject.ok) {
      io.err(subject.refusal)
      blocked = true
      continue
    }
    const report = checkEvidence(subject.value)
    if (report.findings.some(({ severity }) => severity === 'blocks')) blocked = true
    for (const line of format(name, report, command)) io.out(line)
    count += 1
    if (command.all && (count % progressEvery === 0 || count === total))
      io.err(`${count} of ${total} checked`)
  }
  return blocked ? 1 : 0
}

async function findSubject(
  name: string,
  kind: ArticleKind,
  io: CommandIo,
): Promise<Result<EvidenceSubject, string>> {
  if (/[./]/.test(name)) {
    const read = await readLoosePage(db(), name, kind)
    if (!read.ok) return read
    const { page, unknown } = read.value
    for (const { marker, words } of unknown)
      io.err(`${name}: the library does not know the source of ${marker}, “${cutText(words, 100)}”.`)
    return succeed(await getLooseSubject(db(), page, now()))
  }
  const subject = await getEvidenceSubject(db(), name, now())
  return subject ? succeed(subject) : refuse(`There is no article "${name}".`)
}

type Command = {
  names: string[]
  all: boolean
  kind: ArticleKind
  as: 'text' | 'json' | 'sarif'
}

function parseCommand(args: string[]): Command | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        sarif: { type: 'boolean', default: false },
        kind: { type: 'string', default: 'condition_overview' },
      },
    })
    if (values.all === positionals.length > 0 || (values.json && values.sarif)) return null
    const kind = z.enum(ArticleKind).safeParse(values.kind)
    if (!kind.success) return null
    return {
      names: positionals,
      all: values.all,
      kind: kind.data,
      as: values.json ? 'json' : values.sarif ? 'sarif' : 'text',
    }
  } catch {
    // parseArgs throws on an option it does not know.
    return null
  }
}

/** One article at a time: an archive of any size streams. A whole report of each only when one was asked for by name. */
function format(slug: string, report: EvidenceReport, { all, as }: Command): string[] {
  if (as === 'json') return [JSON.stringify({ slug, ...report })]
  if (as === 'sarif') return [JSON.stringify(toSarif([{ name: slug, report }]))]
  return all ? [`${slug}: ${describeCounts(report)}`] : formatEvidenceReport(slug, report)
}

async function* allSlugs(): AsyncGenerator<string> {
  let after = ''
  for (;;) {
    const rows = await db().article.findMany({
      where: { slug: { gt: after } },
      select: { slug: true },
      orderBy: { slug: 'asc' },
      take: pageLength,
    })
    yield* rows.map(({ slug }) => slug)
    const last = rows.at(-1)
    if (!last) return
    after = last.slug
  }
}
