'use server'

import { actingAs } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/acting-as.ts'
import { answerScreen } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/answer-screen.ts'
import { supersedeInput } from '#lib/articles/publish-screen.input.ts'
import { supersedeCorrection } from '#lib/corrections/correction.commands.ts'
import { type FormState, parseForm } from '#lib/form-state.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'

/** Puts other words in the place of a correction's own. */
export async function supersedeAction(
  articleId: string,
  correctionId: number,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(supersedeInput, form)
  if (!input.ok) return input.refusal
  const superseded = await supersedeCorrection(db(), { correctionId, words: input.value }, by)
  return answerScreen(form, articleId, superseded, 'superseded', 'corrections')
}
