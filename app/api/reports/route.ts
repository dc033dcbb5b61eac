import { createElement } from 'react'
import { RefusedReport } from '#components/site/RefusedReport.tsx'
import { clientAddress } from '#lib/platform/client-address.ts'
import { now } from '#lib/platform/clock.ts'
import { renderDocument } from '#lib/platform/render-document.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { type ReportRefusal, refusalStatus } from '#lib/reports/decide-report.ts'
import { fileReport } from '#lib/reports/report.commands.ts'
import { type ReportInput, reportInputSchema } from '#lib/reports/report.input.ts'
import { getSiteOrigin } from '#lib/settings/site.queries.ts'

/** Takes a reader's report: thanks (303), or a page that says why not and gives the words back. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null)
  const input = reportInputSchema.safeParse(form && Object.fromEntries(form)).data ?? null
  if (!isSameOrigin(request.headers, getSiteOrigin())) return answerRefusal({ kind: 'from-elsewhere' }, input)
  if (!input) return answerRefusal({ kind: 'unreadable' }, null)
  const filed = await fileReport(input, { address: clientAddress(request.headers), at: now() })
  if (!filed.ok) return answerRefusal(filed.refusal, input)
  return new Response(null, { status: 303, headers: { Location: readerPaths.reportThanks() } })
}

async function answerRefusal(refusal: ReportRefusal, input: ReportInput | null): Promise<Response> {
  const html = await renderDocument(createElement(RefusedReport, { refusal, input }))
  return new Response(html, {
    status: refusalStatus[refusal.kind],
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(refusal.kind === 'too-many' && { 'Retry-After': String(refusal.waitSeconds) }),
    },
  })
}
