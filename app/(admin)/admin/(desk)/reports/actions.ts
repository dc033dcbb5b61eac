'use server'

import { refresh } from 'next/cache'
import { type FormState, formDone, formRefused, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'
import { describeSettleRefusal, reopenReport, settleReport } from '#lib/reports/settle.commands.ts'
import { reopenInput, settleInput } from '#lib/reports/settle.input.ts'

/** Closes a report with what was done about it. */
export async function settleReportAction(_before: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const user = await requireUser()
  const input = parseForm(settleInput, form)
  if (!input.ok) return input.refusal
  const settled = await settleReport(db(), input.value, { user, at: now() })
  if (!settled.ok) return formRefused(form, describeSettleRefusal(settled.refusal))
  refresh()
  return formDone('Settled.')
}

/** Opens a settled report again. */
export async function reopenReportAction(_before: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const user = await requireUser()
  const input = parseForm(reopenInput, form)
  if (!input.ok) return input.refusal
  const opened = await reopenReport(db(), input.value.reportId, { user, at: now() })
  if (!opened.ok) return formRefused(form, describeSettleRefusal(opened.refusal))
  refresh()
  return formDone('Open again.')
}
