'use server'

import { z } from 'zod'
import { actingAs } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/acting-as.ts'
import { answerForm } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/answer-form.ts'
import { versionInput } from '#lib/articles/publish-screen.input.ts'
import { keepVersion, restoreVersion } from '#lib/articles/versions.commands.ts'
import { type FormState, parseForm } from '#lib/form-state.ts'
import { parseVersionKey } from '#lib/history/version-key.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'

/** Makes an earlier text the draft again. */
export async function putBackAction(
  articleId: string,
  key: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(versionInput, form)
  if (!input.ok) return input.refusal
  const from = parseVersionKey(key)
  if (!from) return answerForm(form, { ok: false, refusal: { kind: 'version-not-found' } }, '')
  return answerForm(
    form,
    await restoreVersion(db(), { articleId, ...input.value, from }, by),
    'It is the draft again.',
  )
}

/** Keeps the draft as it stands under a note. */
export async function keepAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(z.object({ note: z.string().max(500) }), form)
  if (!input.ok) return input.refusal
  return answerForm(form, await keepVersion(db(), { articleId, ...input.value }, by), 'Kept.')
}
