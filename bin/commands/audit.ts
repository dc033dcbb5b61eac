import type { CommandIo } from '#bin/command-io.ts'
import { verifyAudit } from '#lib/audit/audit.queries.ts'

/** Recomputes the audit log's chain. Answers the exit code: 0 whole, 1 broken, 2 not understood. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  if (args.join(' ') !== 'verify') {
    io.err('bedside audit verify')
    return 2
  }
  const { count, brokenAt, lastHash } = await verifyAudit()
  if (brokenAt !== null) {
    io.err(`The audit log is broken at entry ${brokenAt}: it, or the one before it, was changed or removed.`)
    return 1
  }
  io.out(`The audit log is whole: ${count} entries. Last hash: ${lastHash}`)
  return 0
}
