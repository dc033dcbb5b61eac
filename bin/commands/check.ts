import { parseArgs } from 'node:util'
import type { CommandIo } from '#bin/command-io.ts'
import { checkEvidence, type EvidenceReport } from '#lib/evidence/check.ts'
import { getEvidenceSubject } from '#lib/evidence/evidence-subject.queries.ts'
import { describeCounts, formatEvidenceReport, toSarif } from '#lib/evidence/format-report.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'

const usage = `bedside check SLUG… [--json|--sarif]
bedside check --all [--json|--sarif]

Applies the rules of the evidence check to the draft of articles. It changes nothing.
Exit code: 0 nothing blocks, 1 something blocks or an article is missing, 2 not understood.`

/** So many articles are read at once when all are checked. */
const pageLength = 100

/** Checks drafts by the rules. Answers the exit code. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const command = parseCommand(args)
  if (!command) {
    io.err(usage)
    return 2
  }
  let blocked = false
  for await (const slug of command.all ? allSlugs() : command.slugs) {
    const subject = await getEvidenceSubject(db(), slug, now())
    if (!subject) {
      io.err(`There is no article "${slug}".`)
      blocked = true
      continue
    }
    const report = checkEvidence(subject)
    if (report.findings.some(({ severity }) => severity === 'blocks')) blocked = true
    for (const line of format(slug, report, command)) io.out(line)
  }
  return blocked ? 1 : 0
}

type Command = { slugs: string[]; all: boolean; as: 'text' | 'json' | 'sarif' }

function parseCommand(args: string[]): Command | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        sarif: { type: 'boolean', default: false },
      },
    })
    if (values.all === positionals.length > 0 || (values.json && values.sarif)) return null
    return {
      slugs: positionals,
      all: values.all,
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
