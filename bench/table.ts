/** A line of the table: what was measured, the number, and what it is compared with. */
export type Line = { what: string; measured: string; compared?: string; wanted?: string }

/** The table as Markdown with columns of even width. */
export function formatTable(lines: Line[]): string {
  const rows = [
    ['', 'measured', 'compared', 'wanted'],
    ...lines.map(({ what, measured, compared = '', wanted = '' }) => [what, measured, compared, wanted]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const format = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [format(head), format(widths.map((width) => '-'.repeat(width))), ...body.map(format)].join('\n')
}

/** The middle of some numbers. */
export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The number that so many per cent of some numbers do not exceed. */
export function percentile(numbers: number[], percent: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

/** "32,100". */
export function count(number: number): string {
  return Math.round(number).toLocaleString('en-GB')
}
