import { addressBlock } from '#lib/platform/client-address.ts'
import { db } from '#lib/platform/db.ts'
import { throttle } from '#lib/platform/throttle.ts'
import { findFault, isTrapped, type ReportRefusal } from '#lib/reports/decide-report.ts'
import type { ReportInput } from '#lib/reports/report.input.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Reports one connection may send in an hour; ours, chosen so that a careful reader of several articles is not stopped. */
export const reportLimit = { name: 'report', attempts: 6, windowSeconds: 3_600 } as const

/**
 * Keeps a reader's report for the editors. Neither the reader's address nor anything about the reader is kept with it.
 * A report from a machine is answered like any other and thrown away.
 *
 * @param address where the request came from, for counting only
 */
export async function fileReport(
  input: ReportInput,
  { address, at }: { address: string; at: Date },
): Promise<Result<null, ReportRefusal>> {
  if (isTrapped(input)) return succeed(null)
  const fault = findFault(input)
  if (fault) return refuse(fault)
  const article = await db().article.findUnique({
    where: { slug: input.slug, publishedRevision: { isNot: null } },
    select: { id: true },
  })
  if (!article) return refuse({ kind: 'no-such-article' })
  const answer = await throttle(db(), reportLimit).take(addressBlock(address))
  if (!answer.allowed) return refuse({ kind: 'too-many', waitSeconds: answer.waitSeconds })
  await db().readerReport.create({
    data: {
      articleId: article.id,
      passage: input.passage === '' ? null : input.passage,
      message: input.message,
      receivedAt: at,
    },
  })
  return succeed(null)
}
