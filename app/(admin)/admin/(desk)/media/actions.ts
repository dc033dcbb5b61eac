'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { answerSave } from '#lib/desk/save.ts'
import { type FormState, parseForm } from '#lib/form-state.ts'
import {
  creditPictures,
  describePicture,
  putPictureBack,
  remakeRenditions,
  removePicture,
  replacePicture,
} from '#lib/media/media.commands.ts'
import {
  creditsInputSchema,
  pictureInputSchema,
  pictureRowSchema,
  replaceInputSchema,
} from '#lib/media/media.input.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'

/** Saves what is said about a picture. */
export async function describePictureAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(pictureInputSchema, form)
  if (!input.ok) return input.refusal
  const saved = await describePicture(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, saved, 'Saved. Pages that show it are made anew.')
}

/** Gives the ticked pictures a credit, a licence, or both. */
export async function creditPicturesAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(creditsInputSchema, form)
  if (!input.ok) return input.refusal
  const saved = await creditPictures(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, saved, 'Saved for all ticked pictures.')
}

/** Puts another picture in the place of this one. */
export async function replacePictureAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(replaceInputSchema, form)
  if (!input.ok) return input.refusal
  const saved = await replacePicture(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, saved, 'Replaced wherever it is named.')
}

/** Shows a replaced picture itself again. */
export async function putPictureBackAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(pictureRowSchema, form)
  if (!input.ok) return input.refusal
  const saved = await putPictureBack(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, saved, 'It is shown itself again.')
}

/** Has the sizes of a picture made again. */
export async function remakeRenditionsAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(pictureRowSchema, form)
  if (!input.ok) return input.refusal
  const saved = await remakeRenditions(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, saved, 'The sizes are being made again.')
}

/** Takes a picture out of the library and goes back to it. */
export async function removePictureAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(pictureRowSchema, form)
  if (!input.ok) return input.refusal
  const saved = await removePicture(db(), input.value, { actor, at: now() })
  if (saved.ok) redirect('/admin/media')
  return answerSave(form, saved, 'Removed.')
}
