import { z } from 'zod'

/** What an import can find. */
const foundKind = z.enum([
  'title',
  'repeat',
  'breadcrumb',
  'topic',
  'site-name',
  'heading',
  'text',
  'credit',
  'link',
])

/** What an import can miss. */
const missingKind = z.enum([
  ...(['title', 'topic', 'heading', 'marker-source', 'link-target', 'author', 'reviewer', 'date'] as const),
  ...(['source-list', 'picture', 'description', 'kind'] as const),
])

/** The line of the file, from 1; null when the remark is about the whole page. */
const line = z.int().min(1).nullable()
const sentence = z.string().min(1).max(600)

/** What an import found on a page and what is missing, in sentences for the editor who takes the draft over. */
export const importReportSchema = z.strictObject({
  /** `sha256` of the file's bytes, 64 hex digits: the same page is not imported twice. */
  source: z.strictObject({
    fileName: z.string().max(255),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    lineCount: z.int(),
  }),
  found: z.array(z.strictObject({ kind: foundKind, line, sentence })),
  missing: z.array(z.strictObject({ kind: missingKind, line, sentence })),
})

export type ImportReport = z.infer<typeof importReportSchema>
export type FoundRemark = ImportReport['found'][number]
export type MissingRemark = ImportReport['missing'][number]

/** The report as lines for a terminal. */
export function formatImportReport(report: ImportReport): string[] {
  const remark = ({ line, sentence }: FoundRemark | MissingRemark) =>
    `  ${line === null ? ' '.repeat(9) : `line ${String(line).padStart(4)}`}  ${sentence}`
  return [
    `${report.source.fileName}, ${report.source.lineCount} lines`,
    '',
    `Found (${report.found.length})`,
    ...report.found.map(remark),
    '',
    `Missing (${report.missing.length})`,
    ...report.missing.map(remark),
  ]
}
