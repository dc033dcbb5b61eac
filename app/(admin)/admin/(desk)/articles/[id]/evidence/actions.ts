'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { actingAs } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/acting-as.ts'
import { addDays } from '#lib/dates.ts'
import { answerInput, withdrawAnswerInput } from '#lib/evidence/answer.input.ts'
import { describeAnswerRefusal } from '#lib/evidence/describe-answer.ts'
import { recordDisposition, withdrawDisposition } from '#lib/evidence/disposition.commands.ts'
import type { EvidenceDesk } from '#lib/evidence/evidence-desk.ts'
import { getEvidenceDesk } from '#lib/evidence/evidence-screen.queries.ts'
import { type FormState, formDone, formRefused, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'

/** What the editor needs to check the text while it is written. It changes nothing; null for whoever may not see it. */
export async function readEvidenceAction(articleId: string): Promise<EvidenceDesk | null> {
  const user = await requireUser()
  const id = z.uuid().safeParse(articleId)
  return id.success ? getEvidenceDesk(db(), user, { articleId: id.data, at: now() }) : null
}

/** Records an answer to a point of the evidence check. */
export async function answerPointAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(answerInput, form)
  if (!input.ok) return input.refusal
  const { days, ...answer } = input.value
  const expiresAt = days === '' ? null : addDays(by.at, days)
  const recorded = await recordDisposition(db(), { articleId, ...answer, expiresAt }, by)
  if (!recorded.ok) return formRefused(form, describeAnswerRefusal(recorded.refusal))
  revalidatePath('/admin', 'layout')
  return formDone('Recorded.')
}

/** Takes an answer back. */
export async function withdrawAnswerAction(
  articleId: string,
  dispositionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(withdrawAnswerInput, form)
  if (!input.ok) return input.refusal
  const taken = await withdrawDisposition(db(), { articleId, dispositionId, ...input.value }, by)
  if (!taken.ok) return formRefused(form, describeAnswerRefusal(taken.refusal))
  revalidatePath('/admin', 'layout')
  return formDone('Taken back.')
}
